// The archive that a command searches, whole or with --allow-damaged what is sound of
// it. Errors: those of OpenedArchive.
#pragma once

#include "common/cli/command_line.h"
#include "searcher/read/opened_archive.h"

namespace dateline {

OptionInfo allow_damaged_option();
// The archive of the command's ARCHIVE.
OpenedArchive archive_of(const ParsedArguments& arguments);

}  // namespace dateline
