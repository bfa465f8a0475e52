/** SubRip. */
import type {Reader} from '../options.js'
import {readCues} from './cues.js'
import {decimalSign} from './timing.js'

/** SubRip: numbered cues, times with a comma; tags (`<i>`, `{\an8}`) are no text. */
export const srt: Reader = {
  name: 'srt',
  extensions: ['srt'],
  matches: (source) => decimalSign(source) === ',',
  read: (source, report) => {
    const {cues, header} = readCues(source, () => false, report)
    for (const cue of cues) {
      delete cue.id // a number, which says nothing
      delete cue.settings // a place in pixels of a picture that nobody knows
    }
    return {cues, metadata: header.length > 0 ? {header: header.join('\n')} : {}}
  },
}
