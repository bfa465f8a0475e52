import remarkColloquy from 'colloquy/remark'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import {remark} from 'remark'
import remarkRehype from 'remark-rehype'

const markdown = remark()
  .use(process.env.WITHOUT_COLLOQUY ? [] : [remarkColloquy])
  .use(remarkRehype)
  .use(rehypeSlug)
  .use(rehypeStringify)

/** The speakers of a page, as data for its layout. */
async function speakers({page}) {
  if (!page.inputPath?.endsWith('.md')) return []
  const file = await markdown.process(page.rawInput ?? '')
  return file.data.colloquy?.speakers ?? []
}

export const config = {dir: {input: 'pages', includes: '../_includes'}}

export default function (eleventyConfig) {
  eleventyConfig.setLibrary('md', {
    render: async (source) => String(await markdown.process(source)),
  })
  eleventyConfig.addGlobalData('eleventyComputed.speakers', () => speakers)
}
