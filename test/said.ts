/** A transcript as who says what, for tests of one line or two. */
import {type ParseOptions, parse, toJson} from '../src/index.js'

/**
 * Read lines of text, and tell who says what in them.
 *
 * @param lines the lines of a transcript
 * @param from how they are read
 * @returns a line for each turn: `Ana Ruiz @12.5 (on queue): Who rang?`, where nobody has a name their label,
 *   the paragraphs of a turn parted by ` / `; what is no turn after a bar: `| In May.`
 */
export function said(lines: readonly string[], from: ParseOptions['from'] = 'text'): string[] {
  const {speakers, content} = toJson(parse(lines.join('\n'), {from}))
  const names = new Map(speakers.map(({id, name, label}) => [id, name ?? label]))
  return content.map((block) => {
    if (block.type === 'break') return '| ---'
    const words = block.text.replaceAll('\n\n', ' / ').replaceAll('\n', ' ⏎ ')
    if (block.type !== 'turn') return `| ${words}`
    const {speaker, label, start, direction, kind} = block
    const who = speaker === null ? `${kind}, ${label}` : names.get(speaker)
    const time = start === undefined ? '' : ` @${start}`
    return `${who}${time}${direction === undefined ? '' : ` (${direction})`}: ${words}`
  })
}
