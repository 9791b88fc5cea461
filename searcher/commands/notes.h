// What a command says beside its answer: lines on standard error that nothing out of an
// archive or a query can make move the cursor (terminal_text.h). For the main thread.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/parser.h"
#include "searcher/read/opened_archive.h"

namespace dateline {

// The line for `text`, made safe.
void print_message(std::string_view text);
// "note: ..." for each.
void print_notes(const std::vector<QueryNote>& notes);
// The same of what is left out as damaged, for an answer without notes of its own.
void print_damages(const OpenedArchive& archive);

}  // namespace dateline
