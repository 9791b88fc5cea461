// An article, read whole from its place in the archive. Any thread. Errors:
// kDamaged.
#pragma once

#include "common/article/article.h"
#include "searcher/read/opened_archive.h"

namespace dateline {

Article article_at(const OpenedArchive::Place& place);

}  // namespace dateline
