// Exports interviews as JSON and counts the words of each speaker:
//
//     node examples/word-count/count.js [FILE ...]
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {parse, toJson} from 'colloquy'

const interviews = path.join(import.meta.dirname, '../interviews')
const given = process.argv.slice(2)
const files = given.length > 0 ? given : [path.join(interviews, 'tide-mills.txt')]

for (const file of files) {
  const json = toJson(parse(await readFile(file)))
  const words = new Map()
  for (const block of json.content) {
    if (block.type !== 'turn' || block.speaker === null) continue
    const count = block.text.split(/\s+/).filter(Boolean).length
    words.set(block.speaker, (words.get(block.speaker) ?? 0) + count)
  }
  for (const {id, name, label} of json.speakers) {
    console.log(`${String(words.get(id) ?? 0).padStart(6)}  ${name ?? label}`)
  }
  console.error(JSON.stringify(json, null, 2))
}
