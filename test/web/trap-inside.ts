/** What runs in the browser, where nothing from outside of each function is known. */

/** Report whatever runs; before anything else of a page, in every frame. */
export function setTrap(): void {
  const trap = window.top as unknown as {ran?: string[]}
  trap.ran ??= []
  const {ran} = trap
  const tell = (what: string) => ran.push(`${location.pathname}: ${what}`)
  const scope = window as unknown as Record<string, unknown>
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    scope[name] = () => tell(`${name} was called`)
  }
  addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
    tell(`${effectiveDirective} was violated by ${blockedURI}`)
  })
}

/**
 * Do on the pages in all frames what a reader can do.
 *
 * @param patience how long what that begins may take, in milliseconds
 * @returns what has run, and what is no part of a transcript
 */
export async function inspect(patience: number): Promise<string[]> {
  const elements =
    'html head meta title style body main section div p b i a abbr time h1 h2 h3 h4 h5 h6 hr br em strong code pre ul ol li blockquote table thead tbody tr th td img script'
  const attributes =
    'class id href title lang dir datetime data-speaker data-end data-name data-label data-honorific data-role data-description data-members data-depth data-title aria-label aria-labelledby src alt charset name content type start'
  const protocols = 'http: https: mailto: tel: irc: ircs: xmpp:'
  const known = {
    elements: new Set(elements.split(' ')),
    attributes: new Set(attributes.split(' ')),
    protocols: new Set(protocols.split(' ')),
  }
  const found: string[] = []
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument
    const {pathname} = new URL(frame.src)
    if (page?.location.pathname !== pathname) found.push(`${pathname}: the page was left`)
    else visit(page, (what) => found.push(`${pathname}: ${what}`))
  }
  await new Promise((done) => setTimeout(done, patience))
  return [...found, ...(window as unknown as {ran: string[]}).ran]

  function visit(page: Document, tell: (what: string) => void): void {
    page.addEventListener('click', stay, {capture: true})
    for (const node of page.querySelectorAll<HTMLAnchorElement & HTMLImageElement>('*')) {
      if (!known.elements.has(node.localName)) tell(`<${node.localName}> is no element of ours`)
      for (const {name} of node.attributes) {
        if (!known.attributes.has(name)) tell(`${name} is no attribute of ours`)
      }
      const isData = node.getAttribute('type') === 'application/ld+json'
      if (node.localName === 'script' && !isData) tell('a script is no data')
      const protocol = protocolOf(node.href || node.src)
      if (!known.protocols.has(protocol)) tell(`${protocol} is no protocol of ours`)
      node.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))
      node.focus?.()
      node.click?.()
    }
    const [, expected] = /^(\d+) fragments$/.exec(page.title) ?? []
    const whole = page.querySelectorAll('body > section > .colloquy:only-child').length
    if (expected !== undefined && Number(expected) !== whole) {
      tell('a fragment has ended the element it stands in, or swallowed another')
    }
  }

  /** Whoever follows a link that is safe leaves the page, which is nothing to report. */
  function stay(event: Event): void {
    const link = (event.target as Element).closest('a')
    if (link && known.protocols.has(link.protocol)) event.preventDefault()
  }

  function protocolOf(url: unknown): string {
    return typeof url === 'string' && URL.canParse(url) ? new URL(url).protocol : 'http:'
  }
}
