import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'

const src = path.join(import.meta.dirname, '../../src')

/** Each room of the house, and the rooms it may import from besides itself. */
const rooms: Record<string, string[]> = {
  bin: ['cli'],
  cli: ['cli', 'entries', 'options'],
  entries: [
    'convert',
    'parse',
    'write',
    'readers',
    'recognise',
    'writers',
    'speakers',
    'tree',
    'options',
    'report',
  ],
  convert: ['parse', 'tree', 'options'],
  write: ['recognise', 'writers', 'tree', 'options'],
  parse: ['readers', 'tree', 'options', 'report'],
  readers: ['tree', 'options', 'report'],
  recognise: ['speakers', 'tree', 'options', 'report'],
  writers: ['speakers', 'tree', 'options'],
  speakers: ['tree', 'options'],
  options: ['tree', 'report'],
  report: [],
  tree: [],
}
/** Each step of recognition, and the steps it may import from besides itself. */
const steps: Record<string, string[]> = {
  labels: [],
  people: ['labels'],
  furniture: [],
  unlabelled: ['furniture'],
  captions: ['labels', 'people', 'labels.ts'],
}
const entries = ['index', 'markdown', 'text', 'remark']

/** The room a file of `src` stands in. */
function roomOf(file: string): string {
  const [folder = ''] = file.split('/')
  const name = folder.replace(/\.ts$/, '')
  return entries.includes(name) ? 'entries' : name
}

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(src, file), 'utf8')
  return [...source.matchAll(/(?:from|import\() ?'([^']+)'/g)].map((match) => match[1] ?? '')
}

const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((file) =>
  file.endsWith('.ts'),
)

it.each(files)('%s imports only what lies below it', (file) => {
  const room = roomOf(file)
  for (const target of importsOf(file)) {
    if (!target.startsWith('.')) {
      expect(target.startsWith('node:') && room !== 'cli' && room !== 'bin', target).toBe(false)
      continue
    }
    const to = path.join(path.dirname(file), target).replace(/\.js$/, '.ts')
    const other = roomOf(to)
    const sideways = other === room && !to.endsWith(`${room}/index.ts`)
    expect(sideways || rooms[room]?.includes(other), `${file} imports ${to}`).toBe(true)
  }
})

const inSteps = files.filter((file) => /^recognise\/.+\//.test(file))

it.each(inSteps)('%s imports only from earlier steps', (file) => {
  const [, step = ''] = file.split('/')
  for (const target of importsOf(file)) {
    const to = path.join(path.dirname(file), target)
    const [room, other = ''] = to.replace(/\.js$/, '.ts').split('/')
    if (room !== 'recognise') continue
    expect(other === step || steps[step]?.includes(other), `${file} imports ${to}`).toBe(true)
  }
})
