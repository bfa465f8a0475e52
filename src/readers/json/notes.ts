/** What is wrong in a JSON: one message for each kind of problem, however often it occurs. */
import {show} from '../../options.js'
import type {Report, RuleId} from '../../report.js'

/** A kind of problem, its rule, and how it is said. */
const kinds = {
  value: {
    rule: 'json-shape',
    say: (place, given) => `\`${place}\` is ${given}, which holds no words; it is left out`,
  },
  voice: {
    rule: 'json-shape',
    say: (place, given) => `\`${place}\` is ${given}, which names nobody; it is left out`,
  },
  words: {
    rule: 'json-shape',
    say: (place) =>
      `The words of \`${place}\` are not those of its text; the text is kept, their times are not`,
  },
  changes: {
    rule: 'json-shape',
    say: (place) =>
      `\`${place}\` tells that the speaker changes, and not who speaks; name the speakers in the file`,
  },
  time: {
    rule: 'json-time',
    say: (place, given) => `\`${place}\` is ${given}, expected a time from 0 up; it is left out`,
  },
  start: {
    rule: 'json-time',
    say: (place) =>
      `\`${place}\` does not tell when it starts; taken to start where what stands before it ends`,
  },
} as const satisfies Record<string, {rule: RuleId; say: (place: string, given: string) => string}>

/** Takes a problem: its kind, where it is (`segments[3].end`), and what was found there. */
export type Note = (kind: keyof typeof kinds, place: string, given?: unknown) => void

/** Notes of one source. */
export interface Notes {
  note: Note
  /** Report what was noted: the first of each kind, and how many more there are. */
  done: () => void
}

/**
 * Start to take notes.
 *
 * @param report receives the problems when all are known
 */
export function takeNotes(report: Report): Notes {
  const found = new Map<keyof typeof kinds, {reason: string; count: number}>()
  return {
    note(kind, place, given) {
      const same = found.get(kind)
      if (same) same.count++
      else found.set(kind, {reason: kinds[kind].say(place, kindOf(given)), count: 1})
    },
    done() {
      for (const [kind, {reason, count}] of found) {
        report(count > 1 ? `${reason} (and ${count - 1} more)` : reason, kinds[kind].rule)
      }
    },
  }
}

/** Objects may have any keys, so nothing of them is shown. */
function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return show(value)
  return Array.isArray(value) ? 'an array' : 'an object'
}
