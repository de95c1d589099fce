// Run alex and retext-equality over a JSON array of texts on standard input; print where they mark.
import {text as alex} from 'alex'
import {retext} from 'retext'
import retextEquality from 'retext-equality'

const given = []
for await (const some of process.stdin) given.push(some)
const texts = JSON.parse(Buffer.concat(given).toString('utf8'))
const plain = retext().use(retextEquality).use(function () {
  this.compiler = () => ''
})

function places(messages) {
  return messages
    .filter((one) => one.place || one.position)
    .map((one) => {
      const place = one.place || one.position
      return [(place.start || place).offset, (place.end || place).offset]
    })
}

const marked = []
for (const one of texts) {
  const file = await plain.process(one)
  marked.push({alex: places(alex(one).messages), equality: places(file.messages)})
}
console.log(JSON.stringify(marked))
