// Reads each file of the command line with citation-js and prints {"file": number of records} as JSON; a file that
// citation-js refuses has its error in place of the number.
const fs = require('fs')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')

const counts = {}
for (const file of process.argv.slice(2)) {
  try {
    counts[file] = new Cite(fs.readFileSync(file, 'utf8')).data.length
  } catch (error) {
    counts[file] = String(error).slice(0, 300)
  }
}
console.log(JSON.stringify(counts))
