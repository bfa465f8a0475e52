import {createElement} from 'react'

/** What a swizzled `DocItem` does with the speakers: `content` is the page, its exports stand on it. */
export default function DocItem({content: Content}) {
  const {speakers = []} = Content
  return createElement(
    'article',
    null,
    createElement(
      'ul',
      {className: 'people'},
      speakers.map(({id, name}) => createElement('li', {key: id}, name)),
    ),
    createElement('main', null, createElement(Content)),
  )
}
