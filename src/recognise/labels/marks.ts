/** Marks of question and answer: `Q:` over `A:`, told by the pair, in any language of the table. */
import {fold} from '../../speakers/fold.js'
import {markOf, questionMarks} from '../../speakers/question-marks.js'
import {code} from '../../speakers/reading.js'
import {isSomebody} from '../../speakers/shape.js'
import type {Candidate} from './candidates.js'
import type {Known} from './voices.js'

/** What a mark says of its turn. */
export type MarkKind = 'ask' | 'answer'

/**
 * Find the marks of question and answer.
 *
 * @param candidates every line that opens like a label
 * @param known whether a letter or a word is somebody's label, and what language the document is in
 * @returns those that are marks; none where neither a pair nor a plain `Q` is found
 */
export function marksIn(
  candidates: readonly Candidate[],
  {has, speaks}: Pick<Known, 'has' | 'speaks'>,
): Map<Candidate, MarkKind> {
  const tokens = tokensOf(candidates, has)
  let best = new Map<Candidate, MarkKind>()
  for (const {ask, answer, only} of tokens.size > 0 ? questionMarks : []) {
    const isPair = [ask, answer].every((side) => side.some((mark) => tokens.has(mark)))
    if (!isPair || (only && !speaks(only))) continue
    const asks = ask.flatMap((mark) => tokens.get(mark) ?? [])
    const answers = answer.flatMap((mark) => tokens.get(mark) ?? [])
    const same = answer.some((mark) => ask.includes(mark) && tokens.has(mark))
    const found = same ? alternating([...new Set([...asks, ...answers])]) : paired(asks, answers)
    if (found.size > best.size) best = found
  }
  if (best.size === 0 && tokens.size > 1) best = mixed(tokens)
  if (best.size === 0) return onlyQuestions(tokens, candidates)
  // Beside a pair of another language, too: the `Q` over `Вопрос` and `Ответ`.
  for (const [one, kind] of onlyQuestions(tokens, candidates))
    if (!best.has(one)) best.set(one, kind)
  return best
}

/**
 * Whether all labels are questions, one a block, to the end of the document.
 *
 * @param candidates every line that opens like a label
 * @param marks those that are marks
 * @param blocks how many blocks the document has
 */
export function isQuestionnaire(
  candidates: readonly Candidate[],
  marks: ReadonlyMap<Candidate, MarkKind>,
  blocks: number,
): boolean {
  if (marks.size < 3 || marks.size < candidates.length) return false
  const isOneEach = candidates.every(({block}, at) => block === blocks - candidates.length + at)
  return isOneEach && candidates.every((one) => marks.get(one) === 'ask')
}

/** Marks of two languages, words on one side at least: `Q:` and `Jibu:`. */
function mixed(tokens: ReadonlyMap<string, readonly Candidate[]>): Map<Candidate, MarkKind> {
  const entries = [...tokens].map(([token, list]) => ({token, list, shape: list[0]?.label.shape}))
  const of = (kind: MarkKind) => entries.filter(({shape}) => shape === kind)
  const [asks, answers] = [of('ask'), of('answer')]
  const isWord = [asks, answers].some((side) => side.some(({token}) => token.length > 2))
  const lists = (side: typeof entries) => side.flatMap(({list}) => list)
  return isWord ? paired(lists(asks), lists(answers)) : new Map()
}

/** The candidates that may be marks, by mark, without numbers; codes the document defines are none. */
function tokensOf(
  candidates: readonly Candidate[],
  isKnown: (name: string) => boolean,
): Map<string, Candidate[]> {
  const tokens = new Map<string, Candidate[]>()
  const isGap = gapsOf(candidates)
  const marked = candidates.filter((one) => isMarked(one) && (isGap || one.label.end !== 'gap'))
  if (marked.length === 0) return tokens
  const defined = new Set(
    candidates.flatMap(({label}) =>
      label.groups.flatMap(({text}) => (code.test(text) ? [fold(text)] : [])),
    ),
  )
  for (const candidate of marked) {
    const {name} = candidate.label
    const token = markOf(name)
    if (defined.has(token) || isKnown(name)) continue
    const list = tokens.get(token)
    if (list === undefined) tokens.set(token, [candidate])
    else list.push(candidate)
  }
  for (const [token, list] of tokens) if (list.some(isAgain)) tokens.delete(token)
  return tokens
}

/** Questions are counted; `R4` over `R4` is somebody. */
function isAgain({label: {name}}: Candidate, at: number, list: readonly Candidate[]): boolean {
  return at > 0 && name === list[at - 1]?.label.name && number.test(name)
}

/** Whether letters before a gap are marks: there are three, and most go on in sentences; or two, which ask. */
function gapsOf(candidates: readonly Candidate[]): boolean {
  const gaps = candidates.filter(({label}) => label.end === 'gap')
  const sentences = gaps.filter((one) => one.sentence).length
  if (gaps.length === 2) return sentences === 2 && gaps.every(({label}) => label.name === 'Q')
  return gaps.length > 2 && sentences * 2 >= gaps.length
}

function isMarked({label: {shape}}: Candidate): boolean {
  return shape === 'ask' || shape === 'answer' || shape === 'either'
}

// The number of a question: `10` of `Q10`, `٣` of `س٣`.
const number = /\p{Nd}$/u

function paired(
  asks: readonly Candidate[],
  answers: readonly Candidate[],
): Map<Candidate, MarkKind> {
  const found = new Map<Candidate, MarkKind>()
  if (asks.length === 0 || answers.length === 0) return found
  // In a list of letters `A - ` stands before `Q - `, and neither is a sentence.
  const [ask] = asks
  const isSingle = asks.length === 1 && ask?.label.end !== 'colon'
  if (isSingle && ask !== undefined) {
    if (!ask.sentence || (answers.at(-1)?.block ?? 0) < ask.block) return found
  }
  for (const one of asks) found.set(one, 'ask')
  for (const one of answers) found.set(one, 'answer')
  return found
}

/** One letter for both sides (Danish, Czech): they take turns; `S1` and `S2` are people. */
function alternating(marks: readonly Candidate[]): Map<Candidate, MarkKind> {
  const found = new Map<Candidate, MarkKind>()
  if (marks.length < 2 || marks.some((one) => number.test(one.label.name))) return found
  for (const [index, one] of marks.entries()) found.set(one, index % 2 === 0 ? 'ask' : 'answer')
  return found
}

/** What ends a mark that stands without its counterpart. */
const sure: ReadonlySet<string> = new Set(['colon', 'gap'])

/** Questions that people answer under their names: only a mark that can mean nothing else. */
function onlyQuestions(
  tokens: ReadonlyMap<string, readonly Candidate[]>,
  candidates: readonly Candidate[],
): Map<Candidate, MarkKind> {
  const found = new Map<Candidate, MarkKind>()
  for (const [token, list] of tokens) {
    const plain = token === 'q' || (token.length > 2 && list[0]?.label.shape === 'ask')
    if (!plain) continue
    const others = list.filter((one) => !sure.has(one.label.end))
    const isSure = others.length > 1 && areAnswered(new Set(others), candidates)
    for (const one of isSure ? list : list.filter((one) => sure.has(one.label.end)))
      found.set(one, 'ask')
  }
  return found
}

/** Whether somebody is named under most questions: `Q. Why?` over `MR. RUIZ: Because.` */
function areAnswered(asks: ReadonlySet<Candidate>, candidates: readonly Candidate[]): boolean {
  const answered = candidates.filter((one, at) => {
    const before = candidates[at - 1]
    return before !== undefined && asks.has(before) && isNamed(one)
  })
  return answered.length * 2 > asks.size
}

function isNamed({label: {end, shape, name}}: Candidate): boolean {
  if (end !== 'colon') return false
  return shape === 'name' || shape === 'voice' || (isSomebody(shape) && name === name.toUpperCase())
}
