# Completes `invoke` and `./invoke` in bash: tasks, their options, and ids for `log` and `start`.
# Put it into ~/.bashrc.

_open_masters_invoke() {
    local command=$1 word=$2 before=$3 task=${COMP_WORDS[1]} found
    if [[ $word != -* && ( $before != --* || $before == --done || $before == --less ) ]] &&
        [[ ( $task == start && COMP_CWORD -eq 2 ) || ( $task == log && COMP_CWORD -ge 3 ) ]]; then
        found=$("$command" units 2>/dev/null)
    else
        # invoke wants its own name first, and answers with tasks or with the task's options.
        found=$("$command" --complete -- invoke "${COMP_WORDS[@]:1}" 2>/dev/null)
    fi
    COMPREPLY=($(compgen -W "$found" -- "$word"))
}
complete -F _open_masters_invoke -o default invoke inv
