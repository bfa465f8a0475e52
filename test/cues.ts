/** Captions as others understand them, and made-up captions for properties. */
import fc from 'fast-check'
import parser from 'webvtt-parser'

/** What one voice says. */
export interface Said {
  voice: string
  text: string
}

/** A cue as it is heard and shown. */
export interface Heard {
  id: string
  /** Seconds. */
  start: number
  end: number
  /** Where it is shown: alignment, line, size. */
  place: (string | number)[]
  said: Said[]
}

const characters = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0'}

/** What the validator of the W3C says is wrong. */
export function faultsOf(vtt: string): string[] {
  const {errors} = new parser.WebVTTParser(characters).parse(vtt, 'subtitles')
  return errors.map(({message, line}) => `${line}: ${message}`)
}

/** The cues of a WebVTT file, read by the parser of the W3C. */
export function heardIn(vtt: string): Heard[] {
  return new parser.WebVTTParser(characters).parse(vtt, 'subtitles').cues.map((cue) => ({
    id: cue.id,
    start: cue.startTime,
    end: cue.endTime,
    place: [cue.alignment, cue.linePosition, cue.size],
    said: joined(saidIn(cue.tree.children, '')),
  }))
}

type Tree = ReturnType<InstanceType<typeof parser.WebVTTParser>['parse']>['cues'][number]['tree']

function saidIn(nodes: Tree['children'], voice: string): Said[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{voice, text: String(node.value)}]
    const own = node.name === 'v' ? plain(String(node.value)) : voice
    return saidIn(node.children ?? [], own)
  })
}

/** A name as it is meant: the parser leaves references in it. */
function plain(name: string): string {
  return name.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** Neighbours of one voice are one; what is blank is nobody's. */
function joined(said: readonly Said[]): Said[] {
  const all: Said[] = []
  for (const {voice, text} of said) {
    const last = all[all.length - 1]
    if (last !== undefined && (last.voice === voice || text.trim() === '')) last.text += text
    else all.push({voice, text})
  }
  return all.map(({voice, text}) => ({voice, text: text.trim()})).filter(({text}) => text !== '')
}

/** A cue of SubRip. */
export interface Shown {
  /** The timing line. */
  times: string
  text: string
}

/** The cues of a SubRip file whose cues are parted by blank lines. */
export function shownIn(srt: string): Shown[] {
  return srt
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [, times = '', ...lines] = block.split('\n')
      return {times, text: lines.join('\n')}
    })
}

/** Write a time, by other means than the library. */
function clock(milliseconds: number, sign = '.'): string {
  const [time = ''] = new Date(milliseconds).toISOString().slice(11).split('Z')
  return time.replace('.', sign)
}

/** A made-up cue: milliseconds, and its text as WebVTT. */
export interface MadeCue {
  start: number
  length: number
  id: string
  settings: string
  payload: string
}

const words = [
  'rope',
  'the walk',
  'AT&amp;T',
  '3 &lt; 4 &gt; 2',
  '&amp;amp;',
  '&lt;i&gt;not a tag&lt;/i&gt;',
  '&lt;v Nobody&gt;',
  '--&gt;',
  '00:00:01.000 --&gt; 00:00:02.000',
  '&gt;&gt; hello',
  '- well',
  '– no',
  'Note: this',
  'Bo: he said',
  'שלום עולם',
  'مرحبا',
  '🧵🪢',
  '👩‍🌾',
  '水車は',
  '42',
  'NOTE',
  'caf&#233;',
  '[laughs]',
  'no&nbsp;break&nbsp;',
  'STYLE',
  '&lt;laughs&gt;',
]

const tags = ['i', 'b', 'u', 'c.loud', 'c.a.b', 'lang en', 'ruby']

const plainText = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '\n')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) =>
    parts
      .map(([word, gap]) => word + gap)
      .join('')
      .trim(),
  )

const text: fc.Arbitrary<string> = fc
  .array(fc.tuple(plainText, fc.option(fc.constantFrom(...tags))), {minLength: 1, maxLength: 3})
  .map((parts) =>
    parts
      .map(([words, tag]) => (tag ? `<${tag}>${words}</${/^[a-z]+/.exec(tag)?.[0]}>` : words))
      .join(' '),
  )

const names = [
  'Ana Ruiz',
  'Bo',
  'Ben &amp; Co',
  'A &lt;b&gt;',
  '"X"',
  '安娜',
  'SPEAKER_00',
  'Ana: Bo',
]

/** Cue text in which each voice has its tag. */
const voiced = fc
  .array(fc.record({name: fc.constantFrom(...names), said: text}), {minLength: 1, maxLength: 2})
  .map((parts) => parts.map(({name, said}) => `<v ${name}>${said}</v>`).join('\n'))

const settings = ['', '', 'align:start', 'line:90%', 'line:-1 align:end', 'position:10% size:40%']

/** The cues of a file in which every cue has a voice, in order of time; cues may overlap. */
export const voicedCues: fc.Arbitrary<MadeCue[]> = cuesOf(voiced)

/** The cues of a file that names nobody. */
export const namelessCues: fc.Arbitrary<MadeCue[]> = cuesOf(text)

function cuesOf(payload: fc.Arbitrary<string>): fc.Arbitrary<MadeCue[]> {
  const one = fc.record({
    start: fc.integer({min: 1, max: 3_000}),
    length: fc.integer({min: 1, max: 5_000}),
    id: fc.constantFrom('', '', '7', 'the first', '3f2a/1-0'),
    settings: fc.constantFrom(...settings),
    payload,
  })
  return fc.array(one, {minLength: 1, maxLength: 12}).map((cues) => {
    let from = 0
    return cues.map((cue) => {
      from += cue.start
      return {...cue, start: from}
    })
  })
}

/** Write made-up cues as WebVTT. */
export function writeVtt(cues: readonly MadeCue[]): string {
  const blocks = cues.map(({start, length, id, settings: place, payload}) => {
    const times = `${clock(start)} --> ${clock(start + length)} ${place}`.trim()
    return [...(id ? [id] : []), times, payload].join('\n')
  })
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`
}

/** Write made-up cues as SubRip. */
export function writeSrt(cues: readonly MadeCue[]): string {
  const blocks = cues.map(({start, length, payload}, index) => {
    const times = `${clock(start, ',')} --> ${clock(start + length, ',')}`
    return `${index + 1}\n${times}\n${payload}`
  })
  return `${blocks.join('\n\n')}\n`
}
