/** Names that every object knows already: `__proto__`, `constructor`. They are names like any other. */
import {afterEach, describe, expect, it} from 'vitest'
import {
  convert,
  fromJson,
  parse,
  type Transcript,
  textOf,
  toHtml,
  toJson,
  toMarkdown,
  turns,
} from '../src/index.js'

const names = [
  '__proto__',
  '__defineGetter__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
]

const inherited = Reflect.ownKeys(Object.prototype)
afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(inherited)
  expect(Reflect.ownKeys(Object)).toContain('assign')
})

/** Two talk, one of them under that name; what is said is the same in every format. */
const said = ['Who is there?', 'Me.', 'Come in.', 'Thank you.']
const voices = (name: string) => said.map((text, at) => [at % 2 === 0 ? name : 'Ben Ode', text])
const inMarkdown = (name: string) => name.replaceAll('_', '\\_')
const times = (at: number, mark = '.') => `00:00:0${at}${mark}000 --> 00:00:0${at + 1}${mark}000`

const written: Record<string, (name: string) => string> = {
  text: (name) =>
    voices(name)
      .map(([who, text]) => `${who}: ${text}\n`)
      .join(''),
  markdown: (name) =>
    voices(inMarkdown(name))
      .map(([who, text]) => `**${who}:** ${text}\n\n`)
      .join(''),
  html: (name) =>
    voices(name)
      .map(([who, text]) => `<p class="${who}"><b title=${who}>${who}:</b> ${text}</p>`)
      .join(''),
  vtt: (name) =>
    `WEBVTT\n\n${voices(name)
      .map(([who, text], at) => `${who}\n${times(at)} ${who}:1\n<v ${who}>${text}\n\n`)
      .join('')}`,
  srt: (name) =>
    voices(name)
      .map(([who, text], at) => `${at}\n${times(at, ',')}\n${who}: ${text}\n\n`)
      .join(''),
  json: (name) => {
    const segments = voices(name).map(([speaker, body], at) => {
      return {speaker, body, startTime: at, endTime: at + 1, [name]: {x: 1}}
    })
    return JSON.stringify({version: '1.0.0', segments})
  },
}

/** Who says what, the shortest way. */
function talk(transcript: Transcript): string[] {
  const {speakers, content} = toJson(transcript)
  const named = new Map(speakers.map(({id, name, label}) => [id, name ?? label]))
  return content.flatMap((block) =>
    block.type === 'turn' ? [`${named.get(block.speaker ?? '')}: ${block.text}`] : [],
  )
}

describe.each(names)('%s', (name) => {
  const expected = voices(name).map(([who, text]) => `${who}: ${text}`)

  it.each(Object.keys(written))('speaks in %s, and in all that is written from it', (from) => {
    const source = written[from]?.(name) ?? ''
    const transcript = parse(source, {from})
    expect(talk(transcript)).toEqual(expected)
    expect(transcript.speakers.map((one) => one.aliases)).toEqual([[name], ['Ben Ode']])
    const back = (to: string, options = {}) => convert(source, {from, to, ...options})
    const timed = ['vtt', 'srt', 'json'].includes(from) ? ['vtt', 'srt'] : []
    for (const to of ['markdown', 'html', 'json', 'text', ...timed]) {
      expect(talk(parse(back(to, {standalone: true, jsonLd: true}), {from: to}))).toEqual(expected)
    }
    for (const to of ['blocks', 'csv', 'jats', 'tei']) expect(back(to)).toContain(name)
  })

  it('may be a label, a role and a description that the caller gives', () => {
    const given = parse(`Ana Ruiz: Who?\nBen Ode: Me.\n${name}: Why?\n`, {
      from: 'text',
      speakers: [{name: 'Ana Ruiz', label: name, role: name, description: name}],
    })
    const ana = {name: 'Ana Ruiz', role: name, description: name}
    expect(given.speakers[0]).toMatchObject({...ana, aliases: ['Ana Ruiz', name]})
    const json = toJson(given)
    expect(toJson(fromJson(JSON.parse(JSON.stringify(json))))).toEqual(json)
    for (const again of [parse(toMarkdown(given)), parse(toHtml(given))]) {
      expect(again.speakers[0]).toMatchObject(ana)
    }
  })

  it('may be a heading, a link, a language, an element, an attribute and an entity', () => {
    const plain = inMarkdown(name)
    const blocks = [`# ${plain}`, `## ${plain}`, `[a][${plain}] &${plain}; [${plain}]`]
    const code = `\`\`\`${name}\nx\n\`\`\``
    const source = [...blocks, code, `[${plain}]: /b\n`].join('\n\n')
    const page = toHtml(parse(source, {from: 'markdown'}))
    const id = name.toLowerCase()
    expect(page.match(/(?<=<h\d class="heading" id=")[^"]+/g)).toEqual([id, `${id}-1`])
    expect(page.match(/href="\/b"/g)).toHaveLength(2)
    expect(page).toContain(`&#x26;${name}; <a`)
    expect(page).toContain(`class="language-${name}"`)

    // An element begins with a letter.
    const tag = name.replaceAll('_', '')
    const html = `<${tag}><p ${name}=${name} style="${name}:${name}">a &${name}; b</p></${tag}>`
    const styled = parse(`<style>.${name}{x:y}</style><p>x</p>${html}`, {from: 'html'})
    expect(toJson(styled).content[1]).toMatchObject({text: `a &${name}; b`})
    const captions = parse(`WEBVTT\n${name}: x\n\n${times(0)}\n<${name}>a &${name}; b\n`)
    expect(turns(captions).map(textOf)).toEqual([`<${name}>a &${name}; b`])
  })

  it('may be a key of front matter, at any depth', () => {
    const source = `---\n${name}: x\nspeakers:\n  - ${name}: {${name}: y}\n    name: ${name}\n    role: z\n---\n\n${written.markdown?.(name)}`
    const transcript = parse(source, {from: 'markdown'})
    expect(Object.entries(transcript.metadata)).toEqual([
      [name, 'x'],
      ['speakers', [JSON.parse(`{"${name}": {"${name}": "y"}, "name": "${name}", "role": "z"}`)]],
    ])
    expect(transcript.speakers[0]).toMatchObject({name, role: 'z'})
    const json = JSON.stringify(toJson(transcript))
    expect(JSON.stringify(toJson(parse(toMarkdown(transcript))).metadata)).toBe(
      JSON.stringify(transcript.metadata),
    )
    expect(JSON.stringify(toJson(fromJson(JSON.parse(json))))).toBe(json)
  })

  it('may be a key and an id of JSON', () => {
    const source = `{"version": 1, "${name}": {"x": 1}, "metadata": {"${name}": {"${name}": [1]}},
      "speakers": [{"id": "${name}", "name": "${name}", "aliases": ["${name}"], "${name}": {"x": 1}}],
      "content": [{"type": "turn", "speaker": "${name}", "kind": "statement", "text": "Yes.", "${name}": 1}]}`
    const transcript = fromJson(JSON.parse(source))
    expect(talk(transcript)).toEqual([`${name}: Yes.`])
    const {metadata, speakers} = toJson(transcript)
    expect(JSON.stringify(metadata)).toBe(`{"${name}":{"${name}":[1]}}`)
    expect(Object.keys(speakers[0] ?? {})).not.toContain(name)
    expect(Object.getPrototypeOf(transcript.metadata)).toBe(Object.prototype)
  })

  it('is no option, format or word that the library knows', () => {
    const transcript = parse('Ana: Who?\nBen: Me.\n')
    expect(() => parse('', {from: name})).toThrow(`Unknown \`from\`: given '${name}'`)
    expect(() => convert('', {to: name})).toThrow(`Unknown \`to\`: given '${name}'`)
    const options = JSON.parse(`{"${name}": {"x": 1}}`)
    expect(toHtml(transcript, {strings: options, ...options})).toBe(toHtml(transcript))
    expect(toMarkdown(transcript, options)).toBe(toMarkdown(transcript))
    for (const wrong of ['labels', 'names']) {
      expect(() => toMarkdown(transcript, {[wrong]: name})).toThrow(`Unknown \`${wrong}\``)
    }
  })
})
