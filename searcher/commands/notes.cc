#include "searcher/commands/notes.h"

#include <iostream>
#include <string>

#include "searcher/results/terminal_text.h"

namespace dateline {

void print_message(std::string_view text) { std::cerr << terminal_text(text) << "\n"; }

void print_notes(const std::vector<QueryNote>& notes) {
  for (const QueryNote& note : notes) print_message("note: " + note.message);
}

void print_damages(const OpenedArchive& archive) {
  for (const std::string& damage : archive.damages()) print_message("note: " + damage);
}

}  // namespace dateline
