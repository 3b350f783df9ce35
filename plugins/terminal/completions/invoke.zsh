# Completes `invoke` and `./invoke` in zsh: tasks, their options, and ids for `log` and `start`.
# Put it into ~/.zshrc, below the line with compinit.

_open_masters_invoke() {
    local word=${words[CURRENT]} before=${words[CURRENT-1]} task=${words[2]}
    local -a found
    if [[ $word != -* && ( $before != --* || $before == --(done|less) ) ]] &&
        [[ ( $task == start && CURRENT -eq 3 ) || ( $task == log && CURRENT -ge 4 ) ]]; then
        found=(${(f)"$(${words[1]} units 2>/dev/null)"})
    else
        # invoke wants its own name first, and answers with tasks or with the task's options.
        found=(${(f)"$(${words[1]} --complete -- invoke ${words[2,CURRENT]} 2>/dev/null)"})
    fi
    compadd -- $found || _files
}
compdef _open_masters_invoke invoke inv
