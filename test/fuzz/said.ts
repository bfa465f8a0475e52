/** What Markdown can say of a transcript that came from a form which can say more. */
import type {TranscriptJson} from '../../src/index.js'

type Block = TranscriptJson['content'][number]

// A time as Markdown knows it, by its shape, and white space around it: `0:12`, `[00:01:51]: `, `[0:04 - 0:09]`.
const time =
  /(\s*)[[(#]?\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?(?:\s?(?:-->|[-–—→])\s?\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?)?(?:-\d(?=#))?[\])#]?:?(\s*)/g

/** The words around a time, with the wider of the spaces beside it. */
const withoutTimes = (text: string) =>
  text.replace(time, (_, before: string, after: string) =>
    before.length > after.length ? before : after,
  )

// White space around a blank line.
const edges = /[ \t\n]*\n\n[ \t\n]*/g

// What a label can show of a name, on one line: `Ana Ruiz-O’Dea`, `Dr. Reed`, `Speaker 1`, `SPEAKER_00`, `安`.
const nameable =
  /^(?:[\p{L}\p{M} .'’-]*\p{L}{2}[\p{L}\p{M} .'’-]*|\p{L}{3,}[ _-]?\d+|[\p{Lu}\p{Lo}])$/u

// What no short form holds: the `=` of `C-label=`.
const unshown = /[^\p{L}\p{M}\p{N} .'’_-]/u

// A heading among the blocks of a turn, which ends it in Markdown, as a break does: `## On borders`, `---`.
const headed = /^#{1,6} /m
const broken = /^---$/m

/** Whether Markdown can show where turns begin and end, whoever speaks. */
function canBeParted(content: readonly Block[]): boolean {
  const turns = content.filter((block) => block.type === 'turn')
  if (turns.length === 0) {
    // Times alone show that nobody in particular speaks; words that are not to be heard must not have them.
    const text = content.map((block) => (block.type === 'break' ? '' : block.text)).join('\n')
    return (text.match(time) ?? []).length < 3
  }
  // A heading stays in a turn where it asks, and nobody is named.
  const isCut = turns.some(({speaker, text, markdown = ''}) => {
    if (broken.test(markdown)) return true
    return headed.test(markdown) && (speaker !== null || !text.includes('?'))
  })
  if (isCut) return false
  // A mark of question or answer is one beside its other half, where both say something; alone it is a word, as a
  // dash is, or a heading that asks over nothing.
  const marks = turns.filter(({speaker, kind}) => speaker === null && kind !== 'statement')
  const isPair = marks.some(({kind, text}, index) => {
    const next = marks[index + 1]
    return kind === 'question' && text !== '' && next?.kind === 'answer' && next.text !== ''
  })
  return marks.length === 0 || isPair
}

/** Whether a name or a short form is a part of another's, who is the same person then: `Ode` and `Bo Ode (BO)`. */
function areOneName(speakers: TranscriptJson['speakers']): boolean {
  const forms = speakers.map(({name, label}) => [name, label].flatMap((one) => one ?? []))
  const words = forms.map((own) => own.map((form) => form.toLowerCase().split(' ')))
  return words.some((own, index) => {
    const others = words.filter((_, at) => at !== index).flat()
    return own.some((form) => others.some((other) => form.every((word) => other.includes(word))))
  })
}

/**
 * Tell whether Markdown can name all who speak: each by a label of their own, which has the shape of a name
 * (`1` and `z` have not) and stands before words; a code needs more than being there.
 *
 * @param json a transcript
 */
export function canBeLabels({speakers, content}: TranscriptJson): boolean {
  if (!canBeParted(content)) return false
  const heard = new Map<string | null, number>()
  for (const block of content) {
    if (block.type !== 'turn' || !/[\p{L}\p{N}]/u.test(block.text)) continue
    const evidence = block.start === undefined ? 1 : 2
    heard.set(block.speaker, (heard.get(block.speaker) ?? 0) + evidence)
  }
  if (areOneName(speakers)) return false
  return speakers.every(({id, name, honorific = '', label = ''}) => {
    const least = name === undefined ? 2 : 1
    const shown = name === undefined ? label : `${honorific} ${name}`.trim()
    const isShown = nameable.test(shown) && (name === undefined || !unshown.test(label))
    return (heard.get(id) ?? 0) >= least && isShown
  })
}

/**
 * Tell whether words of which our own HTML says that nobody speaks them look like a talk without labels: quotes
 * or bold lines that ask, names over speech. Of a line that opens like a label the colon is escaped, so that it
 * must not become one.
 *
 * @param before what was written
 * @param after what was read
 * @param markdown what stands between the two
 */
export function isTakenForTalk(
  before: TranscriptJson,
  after: TranscriptJson,
  markdown: string,
): boolean {
  const [told, taken] = [before, after].map(({content}) =>
    content.flatMap((block) => (block.type === 'turn' ? [block] : [])),
  )
  if (told?.length !== 0 || !taken?.length) return false
  const plain = markdown.replace(/[*_]/g, '')
  const isLabel = (label: string) => plain.includes(`${label}:`) || plain.includes(`${label}：`)
  return taken.every(({label}) => label === undefined || !isLabel(label))
}

/**
 * All words of a transcript that are anybody's, or nobody's.
 *
 * @param json a transcript
 * @returns labels and texts in their order
 */
export function allWords({content}: TranscriptJson): string {
  const words = content.flatMap((block) => {
    if (block.type === 'break') return []
    return block.type === 'turn' ? [block.label, block.direction, block.text] : [block.text]
  })
  return words.join(' ')
}

/**
 * Leave out what HTML and JSON tell by elements and keys, and Markdown has no sign for: what ids people have
 * that are not made of their names; a name or a role in capitals; which of its words is a title of honour; who of them
 * asks; that words below a turn are nobody's, where neither a heading nor a break stands between; that a time is
 * a word; and white space at the edges of a paragraph.
 *
 * @param json a transcript
 * @returns the transcript without all this
 */
export function asMarkdownSays({content, ...rest}: TranscriptJson): TranscriptJson {
  const speakers = rest.speakers.map(({name, honorific, label, role, ...speaker}, index) => {
    const whole = name && [honorific ?? '', name].join(' ').trim().toLowerCase()
    const told = {...(whole && {name: whole}), ...(label && {label})}
    return {...speaker, ...told, ...(role && {role: role.toLowerCase()}), id: String(index)}
  })
  const ids = new Map(rest.speakers.map(({id}, index) => [id, String(index)]))
  const blocks: Block[] = []
  for (const block of content) {
    if (block.type === 'break') {
      blocks.push(block)
      continue
    }
    const text = withoutTimes(block.text).replace(edges, '\n\n').trim()
    if (text === '' && block.type !== 'turn') continue
    const last = blocks.at(-1)
    // What stands below a turn in which nobody says a word is said in it.
    if (block.type === 'prose' && last?.type === 'turn')
      last.text = `${last.text}\n\n${text}`.trim()
    else if (block.type !== 'turn') blocks.push({...block, text})
    else {
      const speaker = ids.get(block.speaker ?? '') ?? null
      blocks.push({...block, text, speaker, kind: speaker === null ? block.kind : 'statement'})
    }
  }
  const said = blocks.filter((block) => block.type === 'break' || block.text !== '')
  return {...rest, speakers, content: said}
}

/**
 * Leave out what Markdown tells of people by words that are only words to a form with elements for it: a role
 * that is a name (`Interviewee`), an introduction in prose (`Interview between Ana Ruiz, a miller, and …`), which
 * may tell a short form (`Participant: Ana Ruiz (AR)`), and what one stands for (`AR: Ana Ruiz`).
 *
 * @param after what was read from Markdown
 * @param before what was written
 * @returns the first, of whose speakers is told nothing that the second does not tell at all
 */
export function withoutGain(after: TranscriptJson, {speakers}: TranscriptJson): TranscriptJson {
  return {
    ...after,
    speakers: after.speakers.map(({name, label, role, description, ...speaker}, index) => {
      const known = speakers[index]
      const isShort = known?.name !== undefined && known.name === label?.toLowerCase()
      const told = isShort ? known.name : name
      const short = !isShort && (known?.label !== undefined || name === undefined)
      return {
        ...speaker,
        ...(told !== undefined && {name: told}),
        ...(short && label && {label}),
        ...(known?.role !== undefined && role && {role}),
        ...(known?.description !== undefined && description && {description}),
      }
    }),
  }
}
