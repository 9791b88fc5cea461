// DATELINE_FOR_EACH_PROCESSOR before a function: the compiler makes it once for
// every processor and once for those with 256-bit registers, and the one that fits
// is chosen when the program starts. Where compiler or processor know nothing of
// this, or a sanitizer watches (its functions cannot run as early as the choice is
// made), there is the one for every processor.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define DATELINE_FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define DATELINE_FOR_EACH_PROCESSOR
#endif
