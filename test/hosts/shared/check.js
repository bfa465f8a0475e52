// The pages that every host builds, and what must be true of them however a host dresses its HTML.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {toHtml} from 'hast-util-to-html'
import {toText} from 'hast-util-to-text'

const page = (name) => readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8')

/** An article with an interview in it, and one without. */
export const interview = page('interview')
export const article = page('article')

/** A talk whose questions are headings: what a host knows of headings it knows of these. */
export const questions = page('questions')

/** The article with a short talk in it: in a fence, which is text, and in a directive, which is Markdown. */
export const fenced = `${article}
\`\`\`transcript
Ana Ruiz (AR): Is <b>it</b> {safe}?
Ben Okafor (BO): Ask the dog. [laughter]
\`\`\`
`
export const directed = `${article}
:::transcript
Ana Ruiz (AR): Is *it* safe?

Ben Okafor (BO): Ask the dog. [laughter]
:::
`

/** The people of the interview, as a layout shows them. */
export const people = ['Ana Ruiz', 'Ben Okafor']

/**
 * All that must be true of the interview where the host gives headings ids.
 *
 * @param {string} html the page
 * @param {string} plain the page as the same host builds it without the plugin
 */
export function checkInterview(html, plain) {
  checkTurns(html)
  assert.deepEqual(texts('a[href="#ashore"]', html), ['ashore'])
  checkLinks(fromHtml(html))
  assert.equal(letters(fromHtml(html)), letters(fromHtml(plain)), 'no word is lost or added')
}

/** Who says what in the interview, and what stands around it. */
export function checkTurns(html) {
  const tree = fromHtml(html)
  assert.deepEqual(turnsOf(tree), [
    ['question', 'Ana Ruiz (AR)', 'Ana Ruiz (AR): How long have you steered her?'],
    [
      'answer',
      'Ben Okafor (BO)',
      'Ben Okafor (BO): Nineteen years. [laughter] People bring three things: a bicycle, a timetable and a question. I keep lost.txt for what they leave behind.',
    ],
    ['question', 'AR', 'AR: What do you bring?'],
    ['answer', 'BO', "BO (pouring): 1:25 Tea. It's a long river."],
  ])
  checkLinksToTurns(tree)
  assert.deepEqual(texts('.answer i.direction', tree), ['(pouring)'])
  assert.deepEqual(texts('.answer time.start[datetime="PT85S"]', tree), ['1:25'])
  assert.deepEqual(texts('.answer i.event', tree), ['[laughter]'])
  assert.deepEqual(texts('.answer > ul > li', tree), [
    'a bicycle,',
    'a timetable and',
    'a question.',
  ])
  assert.deepEqual(texts('.answer strong, .answer code', tree), ['a question', 'lost.txt'])
  checkProse(tree)
}

/**
 * Questions that are headings stay the headings that the host makes of them, each in its turn.
 *
 * @param {string} html the page
 */
export function checkQuestions(html) {
  assert.deepEqual(texts('.turn.question > h2', html), ['Why a ferry?', 'And a bridge?'])
  assert.deepEqual(texts('.turn.answer > p', html), [
    'Because the river is wide.',
    'A bridge has no tea.',
    'It has no bell either.',
  ])
  const tree = fromHtml(html)
  const ids = selectAll('h2', tree).map((heading) => heading.properties.id)
  assert.deepEqual(ids, ['why-a-ferry', 'and-a-bridge'])
  checkLinks(tree)
}

/**
 * A part of an article is a talk, and the rest is the article.
 *
 * @param {string} html the page
 * @param {string} plain the article, as the same host builds it without the plugin
 * @param {string} question what is asked
 */
export function checkPart(html, plain, question = 'Is <b>it</b> {safe}?') {
  const tree = fromHtml(html)
  const parts = selectAll('div.colloquy', tree)
  assert.equal(parts.length, 1)
  assert.deepEqual(turnsOf(parts[0]), [
    ['question', 'Ana Ruiz (AR)', `Ana Ruiz (AR): ${question}`],
    ['answer', 'Ben Okafor (BO)', 'Ben Okafor (BO): Ask the dog. [laughter]'],
  ])
  assert.deepEqual(texts('div.colloquy i.event', tree), ['[laughter]'])
  checkLinksToTurns(tree)
  checkLinks(tree)
  parts[0].children = []
  assert.equal(letters(tree), letters(fromHtml(plain)), 'the article is what it was')
}

/** What `selector` finds in a page, as words. */
export function texts(selector, tree) {
  return selectAll(selector, typeof tree === 'string' ? fromHtml(tree) : tree).map(words)
}

/** What a layout wraps around the page left out. */
export function mainOf(html) {
  return toHtml(select('main', fromHtml(html)))
}

/** Headings and the editor's words stand outside the turns, and stay what they were. */
function checkProse(tree) {
  assert.deepEqual(texts('.turn :is(h1, h2)', tree), [])
  assert.deepEqual(texts('h2', tree), ['Ashore', 'On the water'])
  const outside = texts('p', tree).filter((text) => !texts('.turn p', tree).includes(text))
  assert.deepEqual(outside, [
    'The last ferry of the day leaves at eleven. We went on board with its pilot, asked everything twice, and went ashore by day.',
    'Note: the ferry goes in summer only.',
    'This conversation took place on board, in one crossing.',
  ])
  const links = selectAll('a:not(.permalink)', tree).map((link) => link.properties.href)
  assert.deepEqual(
    links.filter((href) => href.startsWith('https://example.com/')),
    ['https://example.com/ferry', 'https://example.com/timetable'],
  )
}

/** The ids of the host and of the turns do not collide, and every link within the page arrives. */
function checkLinks(tree) {
  const ids = selectAll('[id]', tree).map((element) => element.properties.id)
  assert.deepEqual(ids, [...new Set(ids)], 'every id is there once')
  const targets = selectAll('a[href^="#"]', tree).map((link) => link.properties.href.slice(1))
  assert.deepEqual(
    targets.filter((target) => !ids.includes(target)),
    [],
    'every link within the page has a target',
  )
}

/** Each turn can be linked to, and tells who speaks. */
function checkLinksToTurns(tree) {
  for (const turn of selectAll('.turn', tree)) {
    const {id, dataSpeaker} = turn.properties
    assert.ok(['ana-ruiz', 'ben-okafor'].includes(dataSpeaker))
    const links = selectAll('p:first-of-type > a.permalink:last-child', turn)
    assert.deepEqual(
      links.map(({properties}) => [properties.href, properties.ariaLabel]),
      [[`#${id}`, 'Link to this turn']],
    )
  }
}

const kinds = ['question', 'answer', 'statement']

function turnsOf(tree) {
  return selectAll('.turn', tree).map((turn) => {
    const kind = turn.properties.className.filter((name) => kinds.includes(name)).join()
    return [kind, words(select('b.speaker', turn)), words(turn)]
  })
}

/** Some hosts set typographic apostrophes, and each has its own spaces between blocks. */
function words(element) {
  return toText(element).replace(/\s+/g, ' ').replaceAll('’', "'").trim()
}

/** All words of a page; a time is written `[1:25]` and shown without brackets. */
function letters(tree) {
  return toText(tree)
    .replace(/\s+/g, '')
    .replace(/\[([\d:]+)\]/g, '$1')
}
