// The desk's own words, in the languages of those who write. Pages speak the guide's language, not these.
const english = {
  guides: 'Guides', newGuide: 'New guide', shared: 'Shared by all guides', practice: 'Practice and facts', offices: 'Offices',
  questions: 'Questions', sharedBlocks: 'Shared blocks', brand: 'Brand', problems: 'Problems', block: 'Block', review: 'Review',
  draft: 'Draft', reviewed: 'Reviewed', due: 'Review due', broken: 'Does not load', undo: 'Undo', redo: 'Redo', make: 'Make files',
  saved: 'Saved', saving: 'Saving', lost: 'Not connected', lostWhy: 'guidepress desk is not running. Your words wait here until it is.',
  setIn: (ms: number) => `page set in ${ms} ms`, whole: 'Whole practice', edition: 'Edition', language: 'Language', office: 'Office',
  gray: 'Grey', grayTip: 'As a black-and-white printer prints it', page: 'Page', pageOf: (n: string, all: number) => `Page ${n} of ${all}`,
  pages: 'Pages', zoomIn: 'Larger', zoomOut: 'Smaller', twoUp: 'Two pages side by side', fit: 'Fit', asking: 'Reading the guide …',
  none: 'No problems. Make files.', noProblems: 'No problems', stops: 'These stop the files', better: 'Better before you print', clinician: 'For a clinician to decide',
  count: (n: number) => n === 1 ? '1 problem' : `${n} problems`, line: (n: number) => `line ${n}`, grade: 'Reading grade, whole guide',
  longest: 'Longest sentence', words: (n: number) => n === 1 ? '1 word' : `${n} words`, pageCount: 'Pages', wordCount: 'Words in the guide',
  old: (at: string) => `The last good page, from ${at}.`, oldMore: 'It follows again when the file loads.', nothing: 'This guide does not load yet.',
  leave: 'Leave', pick: 'Click words on the page to change them.', grey: 'Grey', list: 'Guides and shared texts', panel: 'About this guide',
  editions: { web: 'Web', print: 'Print', booklet: 'Booklet', 'large-print': 'Large print' } as Record<string, string>,
  languages: { en: 'English', es: 'Spanish' } as Record<string, string>, skip: 'To the pages', keys: 'All keys', close: 'Close',
  fits: 'fits the page', grows: 'the page below moves', gradeOf: (g: string) => `Grade ${g}`, bold: 'Bold', italic: 'Italic', link: 'Link', source: 'Source', fact: 'Fact',
  conflict: 'This text was changed outside at the same moment.', mine: 'Keep mine', theirs: 'Take the other', done: 'Done', cancel: 'Leave as it was',
  everywhere: (n: number) => `This text is in ${n} guides. A change shows in all of them.`, editing: 'Text on the page', unsaid: 'It could not be saved.',
  changed: 'You can change these words. Enter opens them.', show: 'Show it on the page', linkTo: 'https://', sourceTip: 'The mark of a source', factTip: 'A fact of the practice',
  makingOf: (n: number, all: number) => `${Math.round(100 * n / all)} %`, madeFiles: (n: number, mb: string) => `${n} files are made, ${mb} MB.`, inFolder: (f: string) => `They are in the folder ${f}.`, stopped: (n: number) => n === 1 ? '1 problem stops the files. Nothing was made.' : `${n} problems stop the files. Nothing was made.`,
  up: 'Up', down: 'Down', copy: 'Duplicate', remove: 'Delete', more: 'More', add: 'Add a block', here: 'This item', whole_block: 'The whole block', frame: 'Move this', palette: 'Which kind of block?', section: 'The whole section',
  blanks: { prose: 'Text', steps: 'Steps', timeline: 'Timeline', facts: 'Figures', callout: 'Panel', checklist: 'Checklist', table: 'Table', terms: 'Words' } as Record<string, string>,
  kinds: { Guide: 'Guide', Section: 'Section', Step: 'Step', Stop: 'Time', Fact: 'Figure', Callout: 'Panel', Item: 'List item', Table: 'Table', Row: 'Row', Choices: 'Choices', Choice: 'Choice', Figure: 'Picture',
    Label: 'Label', Quote: 'Quote', Action: 'Invitation', Risk: 'Risk', Calls: 'When to call', Notes: 'Notes', Log: 'Diary', FAQ: 'Question', Term: 'Word', Source: 'Source', SideNote: 'Margin note', Prose: 'Text', Heading: 'Heading',
    Practice: 'Practice', Location: 'Office', Notice: 'Language help', Checklist: 'Checklist', Ask: 'Questions to ask' } as Record<string, string>,
}

type Words = typeof english

const spanish: Words = {
  guides: 'Guías', newGuide: 'Guía nueva', shared: 'En todas las guías', practice: 'Consultorio y datos', offices: 'Consultorios',
  questions: 'Preguntas', sharedBlocks: 'Bloques comunes', brand: 'Marca', problems: 'Problemas', block: 'Bloque', review: 'Revisión',
  draft: 'Borrador', reviewed: 'Revisada', due: 'Toca revisar', broken: 'No se puede leer', undo: 'Deshacer', redo: 'Rehacer', make: 'Hacer archivos',
  saved: 'Guardado', saving: 'Guardando', lost: 'Sin conexión', lostWhy: 'guidepress desk no está abierto. Sus palabras esperan aquí hasta que vuelva.',
  setIn: ms => `página lista en ${ms} ms`, whole: 'Todo el consultorio', edition: 'Edición', language: 'Idioma', office: 'Consultorio',
  gray: 'Gris', grayTip: 'Como sale en una impresora en blanco y negro', page: 'Página', pageOf: (n, all) => `Página ${n} de ${all}`,
  pages: 'Páginas', zoomIn: 'Más grande', zoomOut: 'Más pequeño', twoUp: 'Dos páginas juntas', fit: 'Ajustar', asking: 'Leyendo la guía …',
  none: 'No hay problemas. Haga los archivos.', noProblems: 'Sin problemas', stops: 'Esto detiene los archivos', better: 'Mejor antes de imprimir', clinician: 'Lo decide un profesional clínico',
  count: n => n === 1 ? '1 problema' : `${n} problemas`, line: n => `línea ${n}`, grade: 'Grado de lectura, toda la guía',
  longest: 'La oración más larga', words: n => n === 1 ? '1 palabra' : `${n} palabras`, pageCount: 'Páginas', wordCount: 'Palabras de la guía',
  old: at => `La última página buena, de las ${at}.`, oldMore: 'Sigue cuando el archivo se pueda leer.', nothing: 'Esta guía todavía no se puede leer.',
  leave: 'Dejar', pick: 'Haga clic en las palabras de la página para cambiarlas.', grey: 'Gris', list: 'Guías y textos comunes', panel: 'Sobre esta guía',
  editions: { web: 'Web', print: 'Impresa', booklet: 'Folleto', 'large-print': 'Letra grande' },
  languages: { en: 'Inglés', es: 'Español' }, skip: 'A las páginas', keys: 'Todas las teclas', close: 'Cerrar',
  fits: 'cabe en la página', grows: 'lo de abajo se mueve', gradeOf: g => `Grado ${g}`, bold: 'Negrita', italic: 'Cursiva', link: 'Enlace', source: 'Fuente', fact: 'Dato',
  conflict: 'Este texto se cambió fuera en el mismo momento.', mine: 'Dejar el mío', theirs: 'Tomar el otro', done: 'Listo', cancel: 'Dejar como estaba',
  everywhere: n => `Este texto está en ${n} guías. El cambio se ve en todas.`, editing: 'Texto de la página', unsaid: 'No se pudo guardar.',
  changed: 'Puede cambiar estas palabras. Intro las abre.', show: 'Ver en la página', linkTo: 'https://', sourceTip: 'La marca de una fuente', factTip: 'Un dato del consultorio',
  makingOf: (n, all) => `${Math.round(100 * n / all)} %`, madeFiles: (n, mb) => `${n} archivos listos, ${mb} MB.`, inFolder: f => `Están en la carpeta ${f}.`, stopped: n => n === 1 ? '1 problema detiene los archivos. No se hizo nada.' : `${n} problemas detienen los archivos. No se hizo nada.`,
  up: 'Subir', down: 'Bajar', copy: 'Duplicar', remove: 'Quitar', more: 'Más', add: 'Añadir un bloque', here: 'Este punto', whole_block: 'Todo el bloque', frame: 'Mover esto', palette: '¿Qué clase de bloque?', section: 'Toda la sección',
  blanks: { prose: 'Texto', steps: 'Pasos', timeline: 'Calendario', facts: 'Cifras', callout: 'Recuadro', checklist: 'Lista', table: 'Tabla', terms: 'Palabras' },
  kinds: { Guide: 'Guía', Section: 'Sección', Step: 'Paso', Stop: 'Momento', Fact: 'Cifra', Callout: 'Recuadro', Item: 'Punto', Table: 'Tabla', Row: 'Fila', Choices: 'Opciones', Choice: 'Opción', Figure: 'Imagen',
    Label: 'Rótulo', Quote: 'Cita', Action: 'Invitación', Risk: 'Riesgo', Calls: 'Cuándo llamar', Notes: 'Notas', Log: 'Diario', FAQ: 'Pregunta', Term: 'Palabra', Source: 'Fuente', SideNote: 'Nota al margen', Prose: 'Texto', Heading: 'Título',
    Practice: 'Consultorio', Location: 'Sede', Notice: 'Ayuda con el idioma', Checklist: 'Lista', Ask: 'Preguntas' },
}

export const language = navigator.language.startsWith('es') ? 'es' : 'en'
export const say: Words = language === 'es' ? spanish : english
