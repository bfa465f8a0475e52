/** Made-up transcripts of any size, the same on every run. */

const sentences = [
  'The tide turned at six, and nobody had told the miller.',
  'We kept the lamp in the upper window, because my aunt said that ships are shy.',
  'It smells of nuts.',
  'You cannot hurry a rope; you can only walk it, from one end of the shed to the other.',
  'In the winter of 1963 the harbour froze, and the ferry stood still for eleven days.',
  'No.',
  'There was a letter from the county, which I have here, and it says the dam is sound.',
  'I learned it from my brother, who had learned it from a book he never gave back.',
]
const questions = [
  'Why did you bring the mill back?',
  'What did the neighbours say, and when did they stop saying it?',
  'And then?',
  'How many people does it take to walk a rope?',
]

/** A source of numbers below a limit, the same for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    return (state >>> 8) % below
  }
}

/** Something said, of about as many characters as asked for. */
function speech(next: (below: number) => number, length: number): string {
  let text = ''
  while (text.length < length) text += `${text && ' '}${sentences[next(sentences.length)]}`
  return text
}

/** Pieces, each made by its number, until there are enough characters. */
function fill(size: number, piece: (index: number) => string): string {
  const parts: string[] = []
  let length = 0
  for (let index = 0; length < size; index++) {
    const part = piece(index)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

/** An interview as it is pasted: an introduction, full labels once, codes after; a turn a line. */
export function interview(size: number, seed = 1): string {
  const next = numbers(seed)
  const head = `The wheel is new, the pond is old.
Interview between Ines Vale, Editor of Harbour Quarterly, and Dr. Tomas Reed, an engineer
Ines Vale (IV): Good morning, Dr. Reed. ${questions[0]}
Dr. Tomas Reed (TR): ${speech(next, 200)}
`
  return (
    head +
    fill(size - head.length, (index) =>
      index % 2 === 0
        ? `IV: ${speech(next, 20)} ${questions[next(questions.length)]}\n`
        : `TR: ${speech(next, 150 + next(400))}\n`,
    )
  )
}

/** A podcast in Markdown: bold labels, long paragraphs, now and then something more than words. */
export function podcast(size: number): string {
  const next = numbers(2)
  return fill(size, (index) => {
    if (index === 0) return '# The rope walk\n\n'
    const name = index % 2 === 0 ? 'Ana Ruiz' : 'Ben Ode'
    const extra =
      index % 9 === 0 ? ' That is in [the archive](https://example.com/a), *all* of it.' : ''
    return `**${name}:** ${speech(next, 200 + next(800))}${extra}\n\n`
  })
}

/** Plain text that a program wrapped at 72 characters, a blank line between turns. */
export function wrapped(size: number): string {
  const next = numbers(3)
  return fill(size, (index) => {
    const text = `${index % 2 === 0 ? 'AR' : 'BO'}: ${speech(next, 100 + next(700))}`
    return `${text.replace(/(.{40,71}) /g, '$1\n')}\n\n`
  })
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.000`
}

/** Captions with a voice each. */
export function captions(size: number): string {
  const next = numbers(4)
  return fill(size, (index) => {
    const head = index === 0 ? 'WEBVTT\n\n' : ''
    const voice = index % 5 < 3 ? 'Ana Ruiz' : 'Ben Ode'
    const timing = `${clock(index * 3)} --> ${clock(index * 3 + 3)}`
    return `${head}${timing}\n<v ${voice}>${speech(next, 30)}</v>\n\n`
  })
}

/** Text that could cost more than it is long, and what it is read as. */
export const hostile: Record<string, {from: string; make: (size: number) => string}> = {
  'ten thousand speakers': {
    from: 'text',
    make: (size) => fill(size, (index) => `Voice Nr${index % 10_000}x: ${sentences[index % 8]}\n`),
  },
  'a hundred thousand turns': {
    from: 'text',
    make: () =>
      fill(2e6, (index) => (index % 2 === 0 ? 'Ana: Who is it?\n' : 'Ben: It is only me.\n')),
  },
  'one line': {from: 'text', make: (size) => `Ana: ${fill(size, () => `${sentences[1]} `)}`},
  'one line of 50 MB': {from: 'text', make: () => `Ana: ${fill(5e7, () => `${sentences[1]} `)}`},
  'one line of Markdown': {
    from: 'markdown',
    make: (size) => `**Ana:** ${fill(size, () => `${sentences[1]} `)}`,
  },
  'a million soft breaks': {from: 'markdown', make: () => `Ana: so\n${'so\n'.repeat(1e6)}`},
  'ten thousand quotes': {from: 'markdown', make: () => `${'>'.repeat(10_000)} so`},
  'ten thousand lists': {from: 'markdown', make: () => `${'- '.repeat(10_000)}so`},
  'ten thousand quotes, as text': {from: 'text', make: () => `${'>'.repeat(10_000)} so`},
  'a million colons': {from: 'text', make: () => ':'.repeat(1e6)},
  'a million colons and spaces': {from: 'text', make: () => 'a: '.repeat(1e6)},
  'a million brackets': {from: 'text', make: () => '['.repeat(1e6)},
  'a million brackets in Markdown': {from: 'markdown', make: () => '['.repeat(1e6)},
  'a million asterisks': {from: 'text', make: () => '*'.repeat(1e6)},
  'a million asterisks in Markdown': {from: 'markdown', make: () => '*'.repeat(1e6)},
  'unclosed `**`': {from: 'markdown', make: (size) => '**a '.repeat(size / 4)},
  'unclosed `**` in lines': {from: 'markdown', make: (size) => '**Ana: so\n'.repeat(size / 10)},
  'times in a line': {from: 'text', make: (size) => '[00:12] '.repeat(size / 8)},
  'times in lines': {from: 'text', make: (size) => '[00:12] Ana: so it is\n'.repeat(size / 22)},
  'nested parentheses in labels': {
    from: 'text',
    make: (size) => `Ana ${'('.repeat(20)}x${')'.repeat(20)}: so\n`.repeat(size / 50),
  },
  'nested parentheses in a label': {from: 'text', make: (size) => `Ana ${'('.repeat(size)}: so`},
  'tags in captions': {
    from: 'vtt',
    make: (size) => `WEBVTT\n\n00:00.000 --> 00:09.000\n${'<i>'.repeat(size / 3)}so`,
  },
  'tags in HTML': {from: 'html', make: () => `${'<i>'.repeat(10_000)}so`},
}
