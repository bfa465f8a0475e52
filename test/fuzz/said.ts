/** What Markdown can say of a transcript that came from a form which can say more. */
import type {TranscriptJson} from '../../src/index.js'

type Block = TranscriptJson['content'][number]

// A time as Markdown knows it, by its shape, and white space around it: `0:12`, `[00:01:51]: `, `[0:04 - 0:09]`.
const time =
  /(\s*)[[(#]?\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?(?:\s?(?:-->|[-–—→])\s?\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?)?[\])#]?:?(\s*)/g

/** The words around a time, with the wider of the spaces beside it. */
const withoutTimes = (text: string) =>
  text.replace(time, (_, before: string, after: string) =>
    before.length > after.length ? before : after,
  )

// White space around a blank line.
const edges = /[ \t\n]*\n\n[ \t\n]*/g

// What a label needs of a name: a capital, a letter of a script without capitals, or two letters.
const nameable = /[\p{Lu}\p{Lt}\p{Lo}]|\p{L}.*\p{L}/u

/**
 * Tell whether Markdown can name all who speak: a label has the shape of a name, which `1` and `z` have not,
 * and stands before words.
 *
 * @param json a transcript
 */
export function canBeLabels({speakers, content}: TranscriptJson): boolean {
  const heard = new Set<string | null>()
  for (const block of content) {
    if (block.type === 'turn' && /[\p{L}\p{N}]/u.test(block.text)) heard.add(block.speaker)
  }
  return speakers.every(({id, name, label}) => heard.has(id) && nameable.test(name ?? label ?? ''))
}

/**
 * Leave out what HTML and JSON tell by elements and keys, and Markdown has no sign for: what ids people have
 * that are not made of their names; a name in capitals; who of them asks; that words below a turn are nobody's, where neither a heading nor a
 * break stands between; that a time is a word; and white space at the edges of a paragraph.
 *
 * @param json a transcript
 * @returns the transcript without all this
 */
export function asMarkdownSays({content, ...rest}: TranscriptJson): TranscriptJson {
  const speakers = rest.speakers.map(({name, ...speaker}, index) => {
    return {...speaker, ...(name && {name: name.trim().toLowerCase()}), id: String(index)}
  })
  const ids = new Map(rest.speakers.map(({id}, index) => [id, String(index)]))
  const blocks: Block[] = []
  for (const block of content) {
    if (block.type === 'break') {
      blocks.push(block)
      continue
    }
    const text = withoutTimes(block.text).replace(edges, '\n\n').trim()
    if (text === '') continue
    const last = blocks.at(-1)
    if (block.type === 'prose' && last?.type === 'turn') last.text += `\n\n${text}`
    else if (block.type !== 'turn') blocks.push({...block, text})
    else {
      const speaker = ids.get(block.speaker ?? '') ?? null
      blocks.push({...block, text, speaker, kind: speaker === null ? block.kind : 'statement'})
    }
  }
  return {...rest, speakers, content: blocks}
}
