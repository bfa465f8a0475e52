import rehypeStringify from 'rehype-stringify'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkRehype from 'remark-rehype'
import {describe, expect, it} from 'vitest'
import remarkColloquy from '../src/remark.js'

const talk =
  '**Ana Ruiz (AR):** Who rang *it*? [laughs]\n\n**Ben:** Me:\n\n- twice\n\n**AR:** You?\n'

describe('the plugin', () => {
  it('writes the turns back as Markdown', async () => {
    const file = await remark().use(remarkColloquy, {labels: 'plain'}).process(talk)
    expect(String(file)).toBe(
      'Ana Ruiz (AR): Who rang *it*? \\[laughs]\n\nBen: Me:\n\n* twice\n\nAR: You?\n',
    )
  })

  it('gives HTML without further plugins', async () => {
    const file = await remark()
      .use(remarkColloquy)
      .use(remarkRehype)
      .use(rehypeStringify)
      .process(talk)
    expect(
      String(file),
    ).toBe(`<div class="turn question"><p><b class="speaker">Ana Ruiz (AR)</b>: Who rang <em>it</em>? <i class="event">[laughs]</i></p></div>
<div class="turn answer"><p><b class="speaker">Ben</b>: Me:</p><ul>
<li>twice</li>
</ul></div>
<div class="turn question"><p><b class="speaker">AR</b>: You?</p></div>`)
  })

  it('puts the roster and the messages on the file', async () => {
    const file = await remark()
      .use(remarkFrontmatter)
      .use(remarkColloquy)
      .process(
        `---\nguest: Ben Ode\n---\n\n${talk.replace('Who', '[0:09] Who').replace('Me', '[0:05] Me')}`,
      )
    expect(file.data.colloquy?.speakers.map(({name, role}) => [name, role])).toEqual([
      ['Ana Ruiz', undefined],
      ['Ben Ode', 'guest'],
    ])
    expect(file.messages.map((message) => message.ruleId)).toEqual(['time-backwards'])
    expect(String(file)).toContain('---\nguest: Ben Ode\n---')
  })

  it('leaves an article as it is', async () => {
    const article =
      '# Ropes\n\nNote: they are long.\n\n* Rope: ten paces\n* Comb: one\n\n[Ana]: https://example.com\n'
    const plain = await remark().process(article)
    const file = await remark().use(remarkColloquy).process(article)
    expect(String(file)).toBe(String(plain))
    expect(file.messages.every((message) => message.fatal === undefined)).toBe(true)
  })
})
