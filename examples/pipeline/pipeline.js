// A unified pipeline: an interview in Markdown becomes HTML, with a list of its questions at the end.
//
//     node examples/pipeline/pipeline.js [FILE]
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {textOf, turns} from 'colloquy'
import remarkColloquy from 'colloquy/remark'
import rehypeStringify from 'rehype-stringify'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkRehype from 'remark-rehype'
import {VFile} from 'vfile'

const [input = path.join(import.meta.dirname, '../interviews/lamp-room.md')] = process.argv.slice(2)

/** A plugin of one's own: every unist tool works on turns. */
function remarkQuestions() {
  /** @param {import('colloquy').Transcript} tree */
  return (tree) => {
    const questions = turns(tree).filter((turn) => turn.kind === 'question')
    tree.children.push({
      type: 'list',
      children: questions.map((turn) => ({
        type: 'listItem',
        children: [{type: 'paragraph', children: [{type: 'text', value: textOf(turn)}]}],
      })),
    })
  }
}

const file = await remark()
  .use(remarkFrontmatter)
  .use(remarkColloquy)
  .use(remarkQuestions)
  .use(remarkRehype)
  .use(rehypeStringify)
  .process(new VFile({path: input, value: await readFile(input)}))

console.log(String(file))
console.error(file.data.colloquy?.speakers.map((speaker) => speaker.name).join(', '))
