/** What an editor should look at: labels nearly alike, codes nobody explains, times that go back. */
import type {Point} from 'unist'
import type {Report} from '../report.js'
import {fold} from '../speakers/fold.js'
import type {Introduction} from '../speakers/introductions.js'
import {formatClock} from '../tree/time.js'
import type {Speaker, Turn} from '../tree/types.js'

/**
 * Report what looks wrong in a recognised talk.
 *
 * @param turns the turns in order
 * @param roster the speakers
 * @param introductions everybody the document introduces
 * @param report receives `unknown-code`, `near-miss-label` and `time-backwards`
 */
export function checkTurns(
  turns: readonly Turn[],
  roster: readonly Speaker[],
  introductions: readonly Introduction[],
  report: Report,
): void {
  const uses = usesOf(turns)
  if (introductions.some((one) => one.code !== undefined))
    checkCodes(roster, uses, introductions, report)
  checkSpelling(uses, report)
  checkTimes(turns, report)
}

/** How often a label is used, whose it is, and where first. */
interface Use {
  label: string
  speaker: string
  count: number
  place: Point | undefined
}

function usesOf(turns: readonly Turn[]): Map<string, Use> {
  const uses = new Map<string, Use>()
  for (const {label, speaker, position} of turns) {
    if (label === undefined || speaker === null) continue
    const use = uses.get(label)
    if (use === undefined) uses.set(label, {label, speaker, count: 1, place: position?.start})
    else use.count++
  }
  return uses
}

function checkCodes(
  roster: readonly Speaker[],
  uses: ReadonlyMap<string, Use>,
  introductions: readonly Introduction[],
  report: Report,
): void {
  const explained = new Set(introductions.map((one) => one.code))
  for (const {name, label, members} of roster) {
    if (name !== undefined || label === undefined || members !== undefined) continue
    if (explained.has(label)) continue
    report(
      `Nobody is introduced as \`${label}\`, so the code stands for itself; add it to the list of those present, or write \`Name (${label}):\` at its first use`,
      'unknown-code',
      uses.get(label)?.place,
    )
  }
}

/** A label used once that one letter parts from another speaker's, used three times or more. */
function checkSpelling(uses: ReadonlyMap<string, Use>, report: Report): void {
  const byLoss = new Map<string, Use>()
  for (const use of uses.values()) {
    if (use.count < 3) continue
    for (const form of losses(use.label)) byLoss.set(form, use)
  }
  for (const use of byLoss.size > 0 ? uses.values() : []) {
    if (use.count > 1) continue
    const near = losses(use.label).map((form) => byLoss.get(form))
    const other = near.find((one) => one !== undefined && one.speaker !== use.speaker)
    if (other === undefined) continue
    report(
      `Label \`${use.label}\` occurs once and is one letter from \`${other.label}\`; if it is a slip, correct it`,
      'near-miss-label',
      use.place,
    )
  }
}

/** The word, and each form of it that lacks one letter: two words that share one are a slip apart. */
function losses(label: string): string[] {
  const word = fold(label)
  if (word.length < 4 || word.length > 60 || /\d/.test(word)) return []
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}

function checkTimes(turns: readonly Turn[], report: Report): void {
  let last = Number.NEGATIVE_INFINITY
  for (const {start, position} of turns) {
    if (start === undefined) continue
    if (start < last) {
      report(
        `Time ${formatClock(start)} is before the time of the turn above, ${formatClock(last)}; correct one of them`,
        'time-backwards',
        position?.start,
      )
    }
    last = start
  }
}
