/** A transcript as a person can read it beside its source. */
import type {BlockJson, SpeakerJson, TranscriptJson} from '../src/index.js'
import {formatClock} from '../src/tree/time.js'

/**
 * Show a transcript: its people, its title, its blocks, a line each.
 *
 * @param json what `toJson` returned
 * @param messages `rule line:column` of each problem
 */
export function dump(json: TranscriptJson, messages: readonly string[] = []): string {
  const lines = json.speakers.map(speakerLine)
  if (json.title !== undefined) lines.push(`title: ${json.title}`)
  for (const block of json.content) lines.push(...blockLines(block))
  for (const message of messages) lines.push(`! ${message}`)
  return `${lines.join('\n')}\n`
}

function speakerLine({id, aliases, turns, words, duration, ...rest}: SpeakerJson): string {
  const known = Object.entries({...rest, aliases: aliases.join('; ')})
  const shown = known.filter(([key, value]) => !(key === 'aliases' && value === rest.name))
  return `@ ${id}  ${shown.map(([key, value]) => `${key}=${value}`).join('  ')}`.trimEnd()
}

function blockLines(block: BlockJson): string[] {
  if (block.type === 'break') return ['break']
  const text = block.text.replaceAll('\n', '⏎')
  if (block.type === 'prose') return [`prose | ${text}`]
  if (block.type === 'heading') return [`heading ${block.depth} | ${text}`]
  const parts: string[] = [block.kind, block.speaker ?? '-']
  if (block.start !== undefined) parts.push(formatClock(block.start))
  if (block.end !== undefined) parts.push(`to ${formatClock(block.end)}`)
  if (block.direction !== undefined) parts.push(`(${block.direction})`)
  const marks = (block.marks ?? []).map(
    (mark) => `  mark ${mark.type} @${mark.offset} ${mark.value}`,
  )
  return [`${parts.join(' ')} | ${text}`, ...marks]
}
