#ifndef COMMENSAL_EMBEDDED_H
#define COMMENSAL_EMBEDDED_H

#include <stddef.h>

/// One file that travels inside the program.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} commensal_embedded_file;

/// The files in the order of embedded.c, and how many there are.
const commensal_embedded_file *_Nonnull commensal_embedded_files(void);
size_t commensal_embedded_file_count(void);

#endif
