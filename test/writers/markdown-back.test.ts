import {describe, expect, it} from 'vitest'
import {parse, toMarkdown} from '../../src/index.js'
import {said} from '../said.js'

describe('Markdown reads back to who says what:', () => {
  it.each([
    ['speech that opens with a time', 'text', ['Ana Ruiz:', '0:12 - was it?', 'Ben Ode:', '0:14.']],
    ['a remark with brackets', 'text', ['1:20 From Ana Ruiz to Ben (his) and all: Hello?']],
    ['a remark of nothing but brackets', 'text', ['1:20 From Ana Ruiz to ): Hello?']],
    ['words in a quote that are no label', 'markdown', ['> Q\\: the letter', '', 'In May.']],
    ['a label in a quote inside the speech', 'markdown', ['> *B:* The sign read.', '>> *A:* open']],
    [
      'who examines, in words that were no court’s',
      'markdown',
      ['**Why?**', '', 'He wrote:', 'BY MR. RUIZ:', '', 'In May.', '', '**And then?**', '', 'No.'],
    ],
    [
      'words that are an introduction beside a label, which is escaped',
      'html',
      ['<p>INES E, ) interviewed by BO ODE<p>Bo Ode<b>:p<p><b>INES<b>:'],
    ],
    [
      'marks that are a cast beside another, which is escaped',
      'html',
      ['<p>I:Interviewe<p>R:<p><a>I<b>:<div class="colloquy">'],
    ],
    ['words that would introduce somebody', 'text', ['P - Why?', 'R - He wrote', 'A:Dee Iris']],
    ['a name with a number before it, as a list has it', 'text', ['- Q3 Crane: In May.']],
    [
      'speech of nobody, whose paragraphs end anywhere',
      'html',
      [
        '<div class="colloquy"><div class="turn statement"><p><time class="start" datetime="PT0S"></time>we all went t<time datetime="PT3S">3</time>o it<p><time datetime="PT9S">9</time>and he</div></div>',
      ],
    ],
    [
      'letters in brackets that are no code',
      'markdown',
      ['**Why?**', 'So.', '', '**And then?**', 'He said', 'he[a]:'],
    ],
    [
      'a question over a label in one paragraph',
      'markdown',
      ['**Why?**', '**Ana Ruiz:** So.', '', '**And then?**', '**Ben Ode:** No.'],
    ],
    [
      'a time over a question',
      'text',
      ['> Why?', '', 'So.', '', '1:02', '', '> And then?', '', 'No.'],
    ],
  ] as const)('%s', (_, from, lines) => {
    const markdown = toMarkdown(parse(lines.join('\n'), {from}))
    expect(said([markdown], 'markdown').map(unmarked)).toEqual(said(lines, from).map(unmarked))
    expect(toMarkdown(parse(markdown, {from: 'markdown'}))).toBe(markdown)
  })
})

/** A turn without its mark, which it may have had none of, and without brackets in a remark. */
function unmarked(line: string): string {
  return line.replace(/^(question|answer), \w+/, '$1').replace(/ \((to [^:]*)\):/, remark)
}

function remark(_: string, to: string): string {
  return ` (${to.replace(/ ?[()]/g, ' ').trim()}):`
}
