// Turns a folder of interviews into HTML pages with an index:
//
//     node examples/site/build.js [INTERVIEWS] [OUTPUT]
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {parse, toHtml} from 'colloquy'
import {VFile} from 'vfile'

const here = import.meta.dirname
const [from = path.join(here, '../interviews'), to = path.join(here, 'out')] = process.argv.slice(2)
await mkdir(to, {recursive: true})

const pages = []
for (const name of (await readdir(from)).sort()) {
  const file = new VFile({path: name, value: await readFile(path.join(from, name))})
  const transcript = parse(file)
  for (const message of file.messages) console.warn(String(message))
  const page = `${file.stem}.html`
  await writeFile(path.join(to, page), toHtml(transcript, {standalone: true}))
  const people = transcript.speakers.map((speaker) => speaker.name ?? speaker.label)
  pages.push({page, title: transcript.title ?? file.stem, people})
}

/** @param {string} text */
const safe = (text) => text.replace(/[&<"]/g, (char) => `&#${char.charCodeAt(0)};`)
const items = pages.map(
  ({page, title, people}) =>
    `<li><a href="${encodeURI(page)}">${safe(title)}</a> ${safe(people.join(', '))}</li>`,
)
const index = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Interviews</title>
<h1>Interviews</h1>
<ul>
${items.join('\n')}
</ul>
`
await writeFile(path.join(to, 'index.html'), index)
console.log(`${pages.length} pages and an index in ${path.relative('.', to)}`)
