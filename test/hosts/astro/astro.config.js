import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'
import remarkColloquy from 'colloquy/remark'

/** Behind `colloquy/remark`: the speakers join the front matter, and so reach the layout. */
function remarkSpeakers() {
  return (_tree, file) => {
    file.data.astro.frontmatter.speakers = file.data.colloquy.speakers
  }
}

export default defineConfig({
  integrations: [mdx()],
  markdown: {
    remarkPlugins: process.env.WITHOUT_COLLOQUY ? [] : [remarkColloquy, remarkSpeakers],
  },
})
