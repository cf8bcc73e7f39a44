// `node local/build.js weapp` builds the app for the phone, `h5` for the web, unless that was done.
require('./setup').ensureBuild(process.argv[2])
