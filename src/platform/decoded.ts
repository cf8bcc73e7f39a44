/** A value from a page's address as it was before `withQuery` encoded it: neither WeChat nor the browser's router decodes it. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
