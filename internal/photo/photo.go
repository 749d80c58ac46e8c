// Package photo makes photographs ready to stand on a page: decoded, turned upright, cropped, shrunk, kept.
//
// In come the bytes of the files an author names, and the frames they are wanted for. Out go encoded images of
// the right crop and size, and problems with positions. The package must not know guides, brands or pages, nor
// how PDF keeps images.
package photo
