/**
 * Taking marks out of a text, and putting them back.
 *
 * A mark is set off from the words by white space, and when it goes the words must neither join nor
 * keep white space twice. Marks that only white space parts are a group. Of the runs of white space
 * before, between and after the marks of a group one stays in the text, the widest; each mark takes
 * one of the others with it, so that nothing is lost:
 *
 * ```text
 * so (00:01:51): we went  →  so we went      mark at 3, takes the space after it
 * we went. (00:02:09)⏎⏎Yes  →  we went.⏎⏎Yes   mark at 8, takes the space before it
 * ```
 */

/** A mark in a text that holds it. */
export interface MarkRegion<Mark = unknown> {
  mark: Mark
  start: number
  end: number
  /** Whether it is a block of its own, not a part of a paragraph. */
  block: boolean
}

/** A mark beside a text that does not hold it. */
export interface MarkPlace<Mark = unknown> {
  mark: Mark
  /** Where in the text it stands, in UTF-16 code units. */
  offset: number
  /** The white space it takes with it, where that is not what {@link usualSpace} says. */
  space?: string
  /** Whether it is a block of its own, not a part of a paragraph. */
  block: boolean
}

/**
 * Take marks out of a text.
 *
 * @param raw text with marks
 * @param regions the marks, in order
 * @returns the text without them, and where they stood
 */
export function setOff<Mark>(
  raw: string,
  regions: readonly MarkRegion<Mark>[],
): {text: string; marks: MarkPlace<Mark>[]} {
  if (regions.length === 0) return {text: raw, marks: []}
  const marks: (MarkPlace<Mark> & {space: string})[] = []
  let text = ''
  let from = 0
  for (let index = 0; index < regions.length; ) {
    const group = groupAt(raw, regions, index)
    const kept = keptGap(raw, group.gaps)
    text += raw.slice(from, group.gaps[0]?.start)
    for (const [nth, region] of group.regions.entries()) {
      if (nth === kept) text += sliceOf(raw, group.gaps[kept])
      const space = sliceOf(raw, group.gaps[nth < kept ? nth : nth + 1])
      marks.push({mark: region.mark, offset: text.length, space, block: region.block})
    }
    if (kept === group.regions.length) text += sliceOf(raw, group.gaps[kept])
    from = group.gaps.at(-1)?.end ?? from
    index += group.regions.length
  }
  text += raw.slice(from)
  return {text, marks: marks.map((place, nth) => leaveUsual(text, place, nth === marks.length - 1))}
}

/**
 * Put marks back: the inverse of {@link setOff}.
 *
 * @param text text without marks
 * @param places the marks, in order, with what each is written as
 * @returns the text with the marks, and their places in it
 */
export function putBack<Mark>(
  text: string,
  places: readonly (MarkPlace<Mark> & {value: string})[],
): {raw: string; regions: MarkRegion<Mark>[]} {
  const regions: MarkRegion<Mark>[] = []
  let raw = ''
  let from = 0
  for (const [nth, place] of places.entries()) {
    const {mark, offset, block, value} = place
    raw += text.slice(from, offset)
    from = offset
    const space = place.space ?? usualSpace(text, place, nth === places.length - 1)
    const before = sideOf(text, offset) === 'before'
    if (before) raw += space
    regions.push({mark, start: raw.length, end: raw.length + value.length, block})
    raw += before ? value : value + space
  }
  return {raw: raw + text.slice(from), regions}
}

interface Span {
  start: number
  end: number
}

/** The marks from `index` on that only white space parts, and the gaps around them. */
function groupAt<Mark>(raw: string, regions: readonly MarkRegion<Mark>[], index: number) {
  const group: {regions: MarkRegion<Mark>[]; gaps: Span[]} = {regions: [], gaps: []}
  let start = regions[index]?.start ?? raw.length
  while (isSpace(raw, start - 1)) start--
  for (let end = start; ; ) {
    const region = regions[index + group.regions.length]
    while (isSpace(raw, end) && end !== region?.start) end++
    group.gaps.push({start, end})
    if (end !== region?.start) return group
    group.regions.push(region)
    start = end = region.end
  }
}

/** Which gap stays: the outer one at an edge of the text, else the first of the widest. */
function keptGap(raw: string, gaps: readonly Span[]): number {
  const widths = gaps.map((gap) => widthOf(sliceOf(raw, gap)))
  if (gaps[0]?.start === 0) return 0
  if (gaps.at(-1)?.end === raw.length) return gaps.length - 1
  return widths.reduce((widest, width, nth) => (width > (widths[widest] ?? 0) ? nth : widest), 0)
}

function widthOf(gap: string): number {
  if (gap.includes('\n\n')) return 4
  if (gap.includes('\n')) return 3
  if (gap.includes('\t')) return 2
  return gap === '' ? 0 : 1
}

function leaveUsual<Mark>(
  text: string,
  place: MarkPlace<Mark> & {space: string},
  last: boolean,
): MarkPlace<Mark> {
  const {space, ...rest} = place
  return space === usualSpace(text, place, last) ? rest : place
}

/** What a mark takes with it where nothing else is said: a blank line for a block, else a space. */
function usualSpace(text: string, place: MarkPlace, last: boolean): string {
  const side = sideOf(text, place.offset)
  if (side === 'inside' || (side === 'after' && last && place.offset === text.length)) return ''
  return place.block ? '\n\n' : ' '
}

/** On which side of the kept gap a mark stands; `inside` a word where there is no gap. */
function sideOf(text: string, offset: number): 'before' | 'after' | 'inside' {
  if (offset === 0 || isSpace(text, offset - 1)) return 'after'
  return offset === text.length || isSpace(text, offset) ? 'before' : 'inside'
}

function sliceOf(raw: string, span: Span | undefined): string {
  return span === undefined ? '' : raw.slice(span.start, span.end)
}

function isSpace(text: string, index: number): boolean {
  const char = text.charAt(index)
  return char === ' ' || char === '\n' || char === '\t'
}
