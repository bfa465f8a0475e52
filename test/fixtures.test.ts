import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {fromJson, type ParseOptions, parse, toHtml, toJson, toMarkdown} from '../src/index.js'
import {dump} from './dump.js'
import {expectValid} from './schema.js'

const root = path.join(import.meta.dirname, 'fixtures')
const folders = (folder: string) =>
  readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())

/** A fixture is a folder: an input (`input.md`), what is read from it, and maybe options. */
function read(folder: string) {
  const name = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'no input'
  const source = readFileSync(path.join(folder, name), 'utf8')
  const settings = path.join(folder, 'options.json')
  const options: ParseOptions = existsSync(settings)
    ? JSON.parse(readFileSync(settings, 'utf8'))
    : {}
  return {name, source, options, expected: readFileSync(path.join(folder, 'expected.txt'), 'utf8')}
}

function recognise(name: string, source: string, options: ParseOptions) {
  const file = new VFile({path: name, value: source})
  const transcript = parse(file, options)
  const messages = file.messages.map((message) => {
    const place = message.line === undefined ? '' : ` ${message.line}:${message.column}`
    return `${message.ruleId}${place}`
  })
  return {transcript, json: toJson(transcript), messages}
}

for (const group of folders(root)) {
  describe(group.name, () => {
    for (const scenario of folders(path.join(root, group.name))) {
      const {name, source, options, expected} = read(path.join(root, group.name, scenario.name))
      const given = () => recognise(name, source, options)

      it(`reads ${scenario.name}`, () => {
        const {json, messages} = given()
        expect(dump(json, messages)).toBe(expected)
        expectValid(json)
      })

      it(`reads ${scenario.name} with any line endings`, () => {
        const again = recognise(name, source.replaceAll('\n', '\r\n'), options)
        expect(dump(again.json, again.messages)).toBe(expected)
      })

      it(`writes ${scenario.name} so that it reads back, and is left as it is`, () => {
        const {transcript, json} = given()
        const markdown = toMarkdown(transcript)
        const again = parse(markdown, {from: 'markdown'})
        expect(toMarkdown(again)).toBe(markdown)
        const {speakers, content} = toJson(again)
        // Markdown keeps no end of a turn.
        const people = ({aliases, duration, ...rest}: (typeof speakers)[number]) => rest
        expect(speakers.map(people)).toEqual(json.speakers.map(people))
        expect(essence(content)).toEqual(essence(json.content))
      })

      it(`keeps ${scenario.name} through JSON`, () => {
        const {transcript, json} = given()
        const back = fromJson(JSON.parse(JSON.stringify(json)))
        expect(toJson(back)).toEqual(json)
        expect(toMarkdown(back)).toBe(toMarkdown(transcript))
        expect(toHtml(back, {standalone: true})).toBe(toHtml(transcript, {standalone: true}))
      })
    }
  })
}

/** What blocks keep through Markdown: not how a label was written, nor the furniture of pages. */
function essence(content: ReturnType<typeof toJson>['content']) {
  return content
    .map((block) => ({
      ...block,
      label: undefined,
      markdown: undefined,
      marks: undefined,
      end: undefined,
    }))
    .filter((block) => block.type !== 'prose' || block.text !== '')
}
