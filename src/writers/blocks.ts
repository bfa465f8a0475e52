/** Transcript → its blocks by themselves, as a search index takes them. */
import type {BlocksOptions} from '../options.js'
import {fullName} from '../speakers/display.js'
import type {BlockLineJson} from '../tree/json.js'
import type {Transcript} from '../tree/types.js'
import {idsOf} from './ids.js'
import type {ToJson} from './json.js'

/**
 * Make a `toBlocks`.
 *
 * @param toJson writes a transcript as plain data
 * @returns the function; its contract is that of `toBlocks`
 */
export function blocksWriter(toJson: ToJson) {
  return (transcript: Transcript, options: BlocksOptions = {}): BlockLineJson[] => {
    const {children, speakers} = transcript
    const ids = idsOf(transcript, options.idPrefix).of(children)
    const names = new Map(speakers.map((speaker) => [speaker.id, fullName(speaker)]))
    return toJson(transcript, options).content.flatMap((block, index) => {
      const id = ids[index]
      if (id === undefined) return []
      const name = block.type === 'turn' && block.speaker ? names.get(block.speaker) : undefined
      const {type, ...rest} = block
      return [{type, id, ...(name !== undefined && {name}), ...rest} as BlockLineJson]
    })
  }
}
