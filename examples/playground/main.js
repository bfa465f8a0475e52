// Shows what colloquy makes of a transcript, as one types. Whatever was pasted is set as text; the one
// place for markup is the preview, which holds what `toHtml` wrote.
import {parse, toBlocks, toHtml, toJson, toMarkdown} from 'colloquy/browser'

const byId = (id) => document.getElementById(id)
const source = byId('source')
const panel = byId('panel')
const tabs = [...document.querySelectorAll('[role=tab]')]
const controls = {names: byId('names'), labels: byId('labels'), standalone: byId('standalone')}

let text = ''
let transcript = parse('')
let json = toJson(transcript)
let view = 'turns'
let summary = ''
let scheduled = false

/** The outputs one can copy, by the id of their tab. */
const outputs = {
  markdown: () =>
    toMarkdown(transcript, {names: controls.names.value, labels: controls.labels.value}),
  html: () =>
    toHtml(transcript, {names: controls.names.value, standalone: controls.standalone.checked}),
  json: () => `${JSON.stringify(toJson(transcript), null, 2)}\n`,
  blocks: () =>
    toBlocks(transcript)
      .map((block) => `${JSON.stringify(block)}\n`)
      .join(''),
}

/** An element; what is a string becomes text. */
function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties)
  node.append(...children.filter((child) => child !== undefined))
  return node
}

const count = (number, word) => `${number || 'no'} ${word}${number === 1 ? '' : 's'}`

const nameOf = ({honorific, name, label}) => [honorific, name ?? label].filter(Boolean).join(' ')

/** Minutes and seconds. */
const clock = (time) =>
  time === undefined
    ? ''
    : `${Math.floor(time / 60)}:${String(Math.floor(time % 60)).padStart(2, '0')}`

/** A colour for each voice: a speaker's by the roster, that of a question or an answer else. */
function voiceOf({speaker, kind}) {
  const place = json.speakers.findIndex(({id}) => id === speaker)
  return `voice-${(place < 0 ? Number(kind === 'answer') : place) % 6}`
}

/** A button that names a place of the source and selects it there. */
function placeButton({line, column, offset}, end) {
  const place = `${line}:${column}`
  const ariaLabel = `${place}, select in the transcript`
  return element('button', {
    type: 'button',
    className: 'place',
    textContent: place,
    ariaLabel,
    onclick: () => select(offset, end),
  })
}

/** Select a part of the source, and scroll to where its copy behind the field stands. */
function select(start, end) {
  source.focus({preventScroll: true})
  source.setSelectionRange(start, end)
  const editor = byId('editor')
  editor.scrollIntoView({block: 'nearest'})
  const walker = document.createTreeWalker(byId('backdrop'), NodeFilter.SHOW_TEXT)
  let rest = start
  while (walker.nextNode() && rest >= walker.currentNode.length) rest -= walker.currentNode.length
  const range = document.createRange()
  range.setStart(walker.currentNode, rest)
  const top = range.getBoundingClientRect().top - editor.getBoundingClientRect().top
  if (top < 0 || top > editor.clientHeight - 40) editor.scrollTop += top - editor.clientHeight / 3
}

/** The text of the source behind the field, with each label in the colour of its voice. */
function showLabels() {
  const parts = []
  let done = 0
  for (const block of json.content) {
    if (block.type !== 'turn' || !block.label || !block.position) continue
    const {start, end} = block.position
    const at = text.slice(start.offset, end.offset).indexOf(block.label)
    if (at < 0 || start.offset + at < done) continue
    parts.push(text.slice(done, start.offset + at))
    parts.push(element('mark', {className: voiceOf(block), textContent: block.label}))
    done = start.offset + at + block.label.length
  }
  byId('backdrop').replaceChildren(...parts, `${text.slice(done)}\n`)
}

function showMessages(messages) {
  const items = messages.map(({place, reason, ruleId}) => {
    const start = place?.start ?? place
    const lineEnd = start && text.indexOf('\n', start.offset)
    const end = place?.end?.offset ?? (lineEnd < 0 ? text.length : lineEnd)
    // Reasons set names in backticks.
    const words = reason
      .split('`')
      .map((part, at) => (at % 2 ? element('code', {textContent: part}) : part))
    return element(
      'li',
      {},
      start && placeButton(start, end),
      element('p', {}, ...words, ' ', element('small', {textContent: ruleId})),
    )
  })
  const none = element('li', {className: 'quiet', textContent: 'Nothing to report.'})
  byId('messages').replaceChildren(...(items.length > 0 ? items : [none]))
}

function showSpeakers() {
  const items = json.speakers.map((speaker) => {
    const turns = json.content.filter((block) => block.speaker === speaker.id).length
    const {name, label, role, description} = speaker
    return element(
      'li',
      {className: voiceOf({speaker: speaker.id})},
      element('b', {textContent: nameOf(speaker)}),
      name && label ? element('span', {className: 'label', textContent: label}) : undefined,
      element('span', {className: 'count', textContent: count(turns, 'turn')}),
      element('p', {textContent: [role, description].filter(Boolean).join(' · ')}),
    )
  })
  const none = element('li', {className: 'quiet', textContent: 'Nobody who could be named.'})
  const list = byId('speakers')
  list.replaceChildren(...(items.length > 0 ? items : [none]))
  // A long list scrolls, also by keyboard.
  list.tabIndex = list.scrollHeight > list.clientHeight ? 0 : -1
}

/** A block of the talk: who, what kind of turn, what was said, and where. */
function blockItem(block) {
  const {type, kind, direction, start, label, position} = block
  const place = position && placeButton(position.start, position.end.offset)
  const words = element('p', {dir: 'auto', textContent: block.text ?? '⁂'})
  if (type !== 'turn') return element('li', {className: type}, words, place)
  const speaker = json.speakers.find(({id}) => id === block.speaker)
  const voice = element('b', {textContent: speaker ? nameOf(speaker) : (label ?? '')})
  const remark = [kind, direction, clock(start)].filter(Boolean).join(', ')
  const who = element('div', {}, voice, element('span', {className: 'kind', textContent: remark}))
  return element('li', {className: `${kind} ${voiceOf(block)}`}, who, words, place)
}

/** Show the chosen view in the panel. */
function showPanel() {
  for (const tab of tabs) {
    tab.ariaSelected = String(tab.id === view)
    tab.tabIndex = tab.id === view ? 0 : -1
  }
  for (const option of document.querySelectorAll('[data-of]'))
    option.hidden = !option.dataset.of.split(' ').includes(view)
  panel.setAttribute('aria-labelledby', view)
  if (view === 'turns') {
    panel.replaceChildren(element('ol', {className: 'talk'}, ...json.content.map(blockItem)))
  } else if (view === 'preview') {
    const names = controls.names.value
    panel.innerHTML = toHtml(transcript, {names, headingOffset: 2, idPrefix: 'preview-'})
    for (const link of panel.querySelectorAll('a[href*=":"]')) link.target = '_blank'
  } else {
    panel.replaceChildren(element('pre', {textContent: outputs[view]()}))
  }
}

/** Read the source, and show everything anew. */
function update() {
  scheduled = false
  text = source.value
  const messages = []
  transcript = parse(text, {onMessage: (message) => messages.push(message)})
  json = toJson(transcript, {positions: true})
  const turns = json.content.filter(({type}) => type === 'turn').length
  summary = [
    count(turns, 'turn'),
    count(json.speakers.length, 'speaker'),
    count(messages.length, 'message'),
  ].join(', ')
  say(summary)
  showLabels()
  showMessages(messages)
  showSpeakers()
  showPanel()
}

/** Tell a state, also to a screen reader; the same words again would be read again. */
function say(words) {
  const status = byId('status')
  if (status.textContent !== words) status.textContent = words
}

async function copy() {
  const name = byId(view).textContent
  try {
    await navigator.clipboard.writeText(outputs[view]())
    say(`${name} copied`)
  } catch {
    getSelection()?.selectAllChildren(panel)
    say(`${name} selected; copy it with the keyboard`)
  }
  setTimeout(() => say(summary), 3000)
}

/** The tab that a key leads to, by the tabs pattern of ARIA. */
function tabFor(key) {
  const at = tabs.findIndex(({id}) => id === view)
  const last = tabs.length - 1
  const places = {ArrowRight: at < last ? at + 1 : 0, ArrowLeft: at > 0 ? at - 1 : last}
  return tabs[{...places, Home: 0, End: last}[key] ?? -1]
}

function choose(tab) {
  view = tab.id
  panel.scrollTop = 0
  showPanel()
}

source.addEventListener('input', () => {
  // Once a frame, however often the text changes in it.
  if (!scheduled) requestAnimationFrame(update)
  scheduled = true
})
for (const control of Object.values(controls)) control.addEventListener('change', showPanel)
for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab))
  tab.addEventListener('keydown', (event) => {
    const next = tabFor(event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    choose(next)
  })
}
byId('copy').addEventListener('click', copy)
update()
