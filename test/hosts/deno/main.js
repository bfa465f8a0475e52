// Every entry of the package at work, on the talk given as argument; the same under Deno and Node.
import {argv} from 'node:process'
import {convert, parse, toJson} from 'colloquy'
import * as markdown from 'colloquy/markdown'
import remarkColloquy from 'colloquy/remark'
import * as text from 'colloquy/text'
import {remark} from 'remark'

const [, , talk] = argv
const file = await remark().use(remarkColloquy).process(talk)

console.log(
  JSON.stringify({
    html: convert(talk, {from: 'markdown', to: 'html'}),
    page: convert(talk, {to: 'html', standalone: true}),
    json: toJson(parse(talk)),
    markdown: markdown.toMarkdown(markdown.parse(talk)),
    text: text.toJson(text.parseText(talk)),
    remark: String(file),
    speakers: file.data.colloquy.speakers,
  }),
)
