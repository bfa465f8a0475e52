/** Every page that is looked at: of the fixtures, the examples, and the transcripts beside this file. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {type HtmlOptions, type ParseOptions, parse, toHtml} from '../../src/index.js'
import {stylesheet} from '../../src/writers/style.js'

/** A transcript as somebody has written it. */
export interface Source {
  /** Where it is from: `shapes/chat-codes`. */
  name: string
  /** The file. */
  file: string
  options: ParseOptions
}

const test = path.join(import.meta.dirname, '..')

/** The inputs of all fixtures. */
function fixtures(): Source[] {
  const root = path.join(test, 'fixtures')
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((file) => path.basename(file).startsWith('input.'))
    .sort()
    .map((file) => {
      const settings = path.join(root, path.dirname(file), 'options.json')
      const options = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {}
      return {name: path.dirname(file), file: path.join(root, file), options}
    })
}

/** The interviews of the examples. */
function examples(): Source[] {
  return folder(path.join(test, '../examples/interviews'), 'examples')
}

/** Longer transcripts of every kind, for the eye. */
export function transcripts(): Source[] {
  return folder(path.join(import.meta.dirname, 'transcripts'), 'transcripts')
}

function folder(root: string, name: string): Source[] {
  return readdirSync(root)
    .sort()
    .map((file) => ({name: `${name}/${file}`, file: path.join(root, file), options: {}}))
}

/** The transcript of a source, as HTML. */
export function html({file, options}: Source, settings: HtmlOptions = {}): string {
  const source = new VFile({path: file, value: readFileSync(file)})
  return toHtml(parse(source, options), settings)
}

/** A page of one's own around a fragment, as an author would write it. */
function host(fragment: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Our magazine</title>
<style>
${stylesheet}</style>
</head>
<body>
<main>
<h1>Our magazine</h1>
${fragment}</main>
</body>
</html>
`
}

/** Whether a source leaves out a rank of headings on the way down, which a fragment keeps: `# A`, `### B`. */
function skipsRank(source: Source): boolean {
  const depths = [...html(source).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
  return depths.some((depth, index) => index > 0 && depth > (depths[index - 1] ?? depth) + 1)
}

/** What an author adds to the depth of headings, so that the uppermost stand below the page's own. */
function offset(source: Source): number {
  const depths = [...html(source).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
  return depths.length === 0 ? 0 : 2 - Math.min(...depths)
}

/** A page to look at. */
export interface Page {
  name: string
  html: string
}

/** The pages of all sources: whole, with every time a link to a recording, and embedded. */
export function allPages(): Page[] {
  const media = 'https://example.com/recording.mp3'
  return [...fixtures(), ...examples(), ...transcripts()].flatMap((source) => {
    const {name} = source
    const whole = html(source, {standalone: true})
    const linked = html(source, {standalone: true, media})
    const embedded = host(html(source, {headingOffset: offset(source), idPrefix: 'talk-'}))
    return [
      {name, html: whole},
      ...(linked === whole ? [] : [{name: `${name} with a recording`, html: linked}]),
      ...(skipsRank(source) ? [] : [{name: `${name} embedded`, html: embedded}]),
    ]
  })
}
