import { render } from 'preact'
import { Header } from './header'
import { List } from './list'
import { Panel } from './panel'
import { Paper } from './paper'
import { keys } from './keys'
import { pane, TextPane } from './pane'
import { Everywhere, everywhere } from './everywhere'
import { MakeScreen, screen } from './make'
import { another, Start } from './start'
import { project, start } from './state'
import { language, say } from './words'

document.documentElement.lang = language

function Desk() {
  if (project.value?.fresh || project.value && another.value) return <Start />
  return <>
    <a class="skip" href="#paper" onClick={e => { e.preventDefault(); document.getElementById('paper')?.focus() }}>{say.skip}</a>
    <Header />
    <List />
    {screen.value ? <MakeScreen /> : everywhere.value ? <Everywhere /> : <><Paper />{pane.value ? <TextPane /> : <Panel />}</>}
  </>
}

render(<Desk />, document.getElementById('desk')!)
keys()
void start()
