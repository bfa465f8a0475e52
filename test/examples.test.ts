import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it} from 'vitest'

const root = path.join(import.meta.dirname, '..')
const run = (...args: string[]) =>
  execFileSync(process.execPath, args, {cwd: root, encoding: 'utf8', stdio: 'pipe'})

it('builds a site from a folder of interviews', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'colloquy-site-'))
  try {
    expect(run('examples/site/build.js', 'examples/interviews', out)).toContain(
      '4 pages and an index',
    )
    expect(readdirSync(out).sort()).toEqual([
      'bees.html',
      'index.html',
      'lamp-room.html',
      'le-phare.html',
      'tide-mills.html',
    ])
    const index = readFileSync(path.join(out, 'index.html'), 'utf8')
    expect(index).toContain('<a href="lamp-room.html">The Lamp Room</a> Jo Ferris, Mina Park')
    expect(readFileSync(path.join(out, 'tide-mills.html'), 'utf8')).toContain('Dr. Tomas Reed (TR)')
  } finally {
    rmSync(out, {recursive: true})
  }
})

it('runs a unified pipeline', () => {
  const html = run('examples/pipeline/pipeline.js')
  expect(html).toContain(
    '<b class="speaker">Jo Ferris</b>: <time class="start" datetime="PT4S">0:04</time> Welcome to',
  )
  expect(html).toContain('<i class="event">[laughs]</i>')
  expect(html).toMatch(/<ul>\n<li>Welcome to Night Shift[\s\S]*<li>Do many of them\?/)
})

it('counts words', () => {
  expect(run('examples/word-count/count.js')).toMatch(/^ +\d+ {2}Ines Vale\n +\d+ {2}Tomas Reed\n$/)
})

it('renders turns with React components', () => {
  const html = run('examples/react/interview.js')
  expect(html).toContain('<ul class="people"><li>Jo Ferris</li><li>Mina Park</li></ul>')
  expect(html).toContain('<section class="turn question bubble left"')
  expect(html).toContain('<b title="Mina Park" class="speaker">')
})
