#include "common/cli/program.h"
#include "indexer/commands/command_table.h"

int main(int argc, char** argv) {
  return dateline::run_program(dateline::index_program, argc, argv);
}
