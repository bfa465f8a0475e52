import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Cue, convert, parse, textOf, turns} from '../../src/index.js'
import {browserOfFile} from './browser.js'

/** What one voice says, as Chromium tells it. */
interface Said {
  voice: string
  text: string
}

interface Shown {
  id: string
  start: number
  end: number
  said: Said[]
}

const browser = await browserOfFile()
const root = path.join(import.meta.dirname, '../fixtures/captions')
let page: Page
let written = ''

beforeAll(async () => {
  page = await browser.newPage()
  await page.route(/^https?:/, (route) => {
    const {pathname} = new URL(route.request().url())
    const track = pathname.endsWith('.vtt')
    return route.fulfill(
      track
        ? {contentType: 'text/vtt', body: written}
        : {contentType: 'text/html', body: '<!doctype html><title>Captions</title>'},
    )
  })
  await page.goto('http://colloquy.test/')
})

/** Load captions as a track of a video, and list its cues. */
async function shownBy(vtt: string): Promise<Shown[]> {
  written = vtt
  return page.evaluate(async () => {
    document.body.innerHTML = ''
    const video = document.createElement('video')
    const track = document.createElement('track')
    track.default = true
    track.kind = 'captions'
    track.src = `/${Math.random()}.vtt`
    video.append(track)
    const loaded = new Promise((resolve, reject) => {
      track.onload = resolve
      track.onerror = () => reject(new Error('Chromium cannot read the captions'))
    })
    document.body.append(video)
    track.track.mode = 'hidden'
    await loaded
    return [...(track.track.cues ?? [])].map((one) => {
      const cue = one as VTTCue
      const said: Said[] = []
      const walk = (node: Node, voice: string) => {
        if (node.nodeType === Node.TEXT_NODE) {
          const last = said[said.length - 1]
          const text = node.nodeValue ?? ''
          if (last !== undefined && (last.voice === voice || text.trim() === '')) last.text += text
          else said.push({voice, text})
        }
        // A voice is a `span` with the name as its title.
        const own = node instanceof HTMLSpanElement && node.title !== '' ? node.title : voice
        for (const child of node.childNodes) walk(child, own)
      }
      walk(cue.getCueAsHTML(), '')
      return {id: cue.id, start: cue.startTime, end: cue.endTime, said}
    })
  })
}

/** The same cues as the library knows them. */
function expectedFrom(cues: readonly Cue[]): Shown[] {
  const all: Shown[] = []
  for (const {start, end = start, id = '', voice = '', lead = '', text, continues} of cues) {
    const said = {voice, text: lead + text}
    const last = all[all.length - 1]
    if (continues && last !== undefined) last.said.push(said)
    // WebVTT wants an end behind the start.
    else all.push({id, start, end: end > start ? end : start + 0.001, said: [said]})
  }
  return all.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** Without the spaces around lines, and what is not said; neighbours of one voice are one. */
function plain(cues: readonly Shown[]): Shown[] {
  return cues.map(({start, end, said, ...rest}) => {
    const parts: Said[] = []
    for (const {voice, text} of said) {
      const last = parts[parts.length - 1]
      if (last?.voice === voice) last.text += text
      else parts.push({voice, text})
    }
    const own = parts.map(({voice, text}) => ({
      voice,
      text: text.replace(/[ \t]*\n\s*/g, '\n').trim(),
    }))
    const milliseconds = (seconds: number) => Math.round(seconds * 1000)
    return {
      ...rest,
      start: milliseconds(start),
      end: milliseconds(end),
      said: own.filter(({text}) => text !== ''),
    }
  })
}

/** Expect that Chromium shows what was read. */
async function expectShown(source: string, from: string): Promise<void> {
  const cues = turns(parse(source, {from})).flatMap((turn) => turn.cues ?? [])
  expect(cues.length).toBeGreaterThan(0)
  const shown = await shownBy(convert(source, {from, to: 'vtt'}))
  expect(plain(shown)).toEqual(plain(expectedFrom(cues)))
}

describe('Chromium shows the captions of', () => {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((file) => /input\.(?:vtt|srt)$/.test(file))
    .filter((file) => !file.startsWith('nothing-but-a-header'))
  it.each(files)('%s', async (file) => {
    const source = readFileSync(path.join(root, file), 'utf8')
    await expectShown(source, path.extname(file).slice(1))
  })

  const cue = (payload: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${payload}\n`
  it.each([
    ['signs', cue('<v Ana>3 &lt; 4 &amp; 5 &gt; 2 &amp;amp; &lt;i&gt; --&gt; AT&T</v>')],
    ['names with signs', cue('<v Ben & Co>So?</v>\n<v A &lt;b&gt; &amp;amp;>No.</v>')],
    ['other scripts', cue('<v ليلى>مرحبا بالعالم\n<v 安娜>水車は🧵👩‍🌾</v>')],
    ['tags in tags', cue('<v Ana><b>a<i>b</b>c</i> <c.x.y>d<00:01.500>e</c> <lang fr>f</lang>')],
    ['a label and tags', cue('Ana: <i>Why?\nBen: So</i> it is.')],
    ['places', cue('Hm.').replace('2.000\n', '2.000 align:middle line:-1 size:200% region:x\n')],
    ['an id', cue('Hm.').replace('00:01', 'a --b\n00:01')],
    ['no-break spaces', cue('<v Léa>Et alors&nbsp;?\u00a0\nOui\u00a0!')],
  ])('%s', async (_, source) => {
    await expectShown(source, 'vtt')
  })

  it('a talk that had none', async () => {
    const talk = `[00:01] Ana Ruiz: Where do ropes come from, and who walks them ${'and walks '.repeat(12)}?
[00:21] Ben & Co: From the <walk>.
[01:00:00] Ana Ruiz: Is it so?`
    const shown = await shownBy(convert(talk, {from: 'text', to: 'vtt'}))
    expect(shown.map(({said}) => said[0]?.voice)).toEqual([
      ...Array(shown.length - 2).fill('Ana Ruiz'),
      'Ben & Co',
      'Ana Ruiz',
    ])
    expect(shown[0]?.start).toBe(1)
    expect(shown.at(-3)?.end).toBe(21)
    expect(shown.at(-1)?.start).toBe(3600)
    const words = shown.flatMap(({said}) => said.map(({text}) => text)).join(' ')
    const speech = turns(parse(talk, {from: 'text'}))
      .map(textOf)
      .join(' ')
    expect(words.split(/\s+/)).toEqual(speech.split(/\s+/))
  })
})
