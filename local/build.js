// `node local/build.js weapp` builds the app for phones, `h5` for the web, unless the build is up to date.
require('./setup').ensureBuild(process.argv[2])
