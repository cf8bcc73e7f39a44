/**
 * Taro's router takes every move in the browser's history for a step back, counts pages by their path, and takes the page that is
 * being closed for the one on top. Here each page knows its place in the history (`historyIndex`), moves are made one after
 * the other, and a page whose code does not load leaves the address where it was.
 */
const rules = [
  // One after the other: a page is on the screen before the next move looks at the stack.
  [
    /const render = \(_c\) => __awaiter\(this, \[_c\], void 0, function\* \(\{ location, action \}\) \{/,
    `let turn = Promise.resolve();
    const settled = () => new Promise((done) => {
        eventCenter.once('__afterTaroRouterChange', done);
        setTimeout(done, 1000);
    });
    // A page left and come back to within the time of a transition would be hidden at its end.
    const keepShown = () => {
        clearTimeout(handler.hideTimer);
        handler.hideTimer = null;
    };
    // Until a page has slid in, no page takes a tap: the second of a double tap would open it twice, or choose something on it.
    const slideMilliseconds = 300;
    let moves = 0;
    const untouchable = (more) => {
        moves += more;
        document.documentElement.style.pointerEvents = moves > 0 ? 'none' : '';
    };
    const render = (move) => {
        untouchable(1);
        turn = turn.then(() => renderOne(move)).catch((error) => console.error(error));
        void turn.then(() => setTimeout(() => untouchable(-1), slideMilliseconds));
        return turn;
    };
    const renderOne = (_c) => __awaiter(this, [_c], void 0, function* ({ location, action }) {
        // The person has moved on meanwhile; only where they are now is shown.
        if (location.key !== history.location.key) return;
        const top = () => stacks.last ? stacks.last.historyIndex : -1;
        let place = window.history.state && window.history.state.idx;
        if (!Number.isInteger(place)) {
            // An address that was typed or followed as a link has no place yet: it comes after the page on top.
            place = top() + (action === 'REPLACE' ? 0 : 1);
            if (action === 'POP') action = 'PUSH';
            window.history.replaceState(Object.assign({}, window.history.state, { idx: place }), '');
        }`,
  ],
  [
    /else \{\s*throw error;\s*\}/,
    `else {
                eventCenter.trigger('pageNotLoaded');
                if (stacks.length > 0 && top() !== place) window.history.go(top() - place);
            }`,
  ],
  [/const currentPage = Current\.page;/, 'const currentPage = stacks.last;'],
  [
    /return handler\.show\(stacks\.getItem\(0\), pageConfig, 0\);/,
    `stacks.last.historyIndex = place;
                const shown = settled();
                keepShown();
                handler.show(stacks.getItem(0), pageConfig, 0);
                return shown;`,
  ],
  [
    /\/\/ NOTE: 浏览器事件退后多次时[\s\S]*?(?=\n {8}else if \(action === 'REPLACE'\))/,
    `const kept = stacks.get().findIndex((page) => page.historyIndex === place && page.path.replace(/\\?.*/, '') === pathname);
            if (kept >= 0) {
                const above = stacks.length - 1 - kept;
                if (above === 0) return;
                const shown = settled();
                eventCenter.once('__taroPageOnShowAfterDestroyed', () => {
                    keepShown();
                    handler.show(stacks.last, pageConfig, kept);
                });
                handler.unload(currentPage, above, true);
                return shown;
            }
            const above = stacks.get().filter((page) => page.historyIndex >= place).length;
            if (above > 0) handler.unload(currentPage, above);
            else handler.hide(currentPage, true);
            shouldLoad = true;
        }`,
  ],
  [
    /const delta = stacks\.getDelta\(pathname\);\s*(\/\/[^\n]*\s*)?handler\.unload\(currentPage, delta\);/,
    'handler.unload(currentPage, 1);',
  ],
  [
    /handler\.load\(page, pageConfig, pageStampId, stacksIndex\);/,
    `page.historyIndex = place;
            const shown = settled();
            handler.load(page, pageConfig, pageStampId, stacksIndex);
            return shown;`,
  ],
]

module.exports = function routerLoader(source) {
  return rules.reduce((text, [pattern, by]) => {
    if (!pattern.test(text)) throw new Error(`@tarojs/router no longer says ${pattern} where this loader mends it`)
    return text.replace(pattern, () => by)
  }, source)
}
