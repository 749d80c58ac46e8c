// Package picture makes pictures ready to stand on a page.
//
// In come the bytes of the files an author names: photographs, and drawings in SVG. Out go encoded images
// of the right crop and size, shapes for the display document, and problems with positions. The package
// must not know guides, brands or pages, nor how PDF keeps images.
package picture
