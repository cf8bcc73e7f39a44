const written = /titleElement\.innerHTML = proceedTitle/g

/** Writes the page's title as text: Taro's web router takes it for HTML, and titles hold what people typed. */
module.exports = function titlesLoader(source) {
  if (!source.match(written)) throw new Error('@tarojs/router writes its titles elsewhere now')
  return source.replace(written, 'titleElement.textContent = proceedTitle')
}
