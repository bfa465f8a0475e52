// An interview as React components: turns as the bubbles of a chat, below a list of who speaks.
//
//     node examples/react/interview.js [FILE]
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import remarkColloquy from 'colloquy/remark'
import {createContext, createElement, useContext} from 'react'
import * as runtime from 'react/jsx-runtime'
import {renderToStaticMarkup} from 'react-dom/server'
import rehypeReact from 'rehype-react'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkRehype from 'remark-rehype'

const [input = path.join(import.meta.dirname, '../interviews/lamp-room.md')] = process.argv.slice(2)

const People = createContext([])

/** A turn is a `div` with classes: `turn`, and `question`, `answer` or `statement`. */
function Turn({className = '', ...props}) {
  const classes = className.split(' ')
  if (!classes.includes('turn')) return createElement('div', {className, ...props})
  const side = classes.includes('question') ? 'left' : 'right'
  return createElement('section', {className: `${className} bubble ${side}`, ...props})
}

/** A label such as `AR` tells the whole name to whoever points at it. */
function Speaker(props) {
  const speaker = useContext(People).find(({aliases}) => aliases.includes(props.children))
  return createElement('b', {title: speaker?.name, ...props})
}

function Cast() {
  const items = useContext(People).map(({id, name, label, description}) =>
    createElement('li', {key: id}, [name ?? label, description].filter(Boolean).join(', ')),
  )
  return createElement('ul', {className: 'people'}, items)
}

const file = await remark()
  .use(remarkFrontmatter)
  .use(remarkColloquy)
  .use(remarkRehype)
  .use(rehypeReact, {...runtime, components: {div: Turn, b: Speaker}})
  .process(await readFile(input))

const value = file.data.colloquy.speakers
const page = createElement(
  People.Provider,
  {value},
  createElement(Cast),
  createElement('main', null, file.result),
)
console.log(renderToStaticMarkup(page))
