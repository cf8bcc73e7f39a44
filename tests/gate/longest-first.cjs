const { default: Sequencer } = require('@jest/test-sequencer')

const longest = ['looks', 'browser', 'weapp', 'model']

/** Files that take long come first, so that short ones fill both cores to the end; on a first run nobody knows how long one takes. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ context }) => longest.includes(context.config.displayName.name)
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))]
  }
}
